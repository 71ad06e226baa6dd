using Microsoft.AspNetCore.Components;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>One thing the Admin Instansi can do to a ticket, with what there is to choose from.</summary>
public abstract class TriageForm : TicketPanel
{
    [Parameter, EditorRequired] public required TriageSheet Sheet { get; set; }
}
