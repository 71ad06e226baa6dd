using Microsoft.AspNetCore.Components;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>One part of the ticket page about who works on it beside and below the lead.</summary>
public abstract class WaysForm : TicketPanel
{
    [Parameter, EditorRequired] public required TicketWays Ways { get; set; }
}
