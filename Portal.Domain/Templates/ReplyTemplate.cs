using Portal.Domain.Tickets;

namespace Portal.Domain.Templates;

/// <summary>Words that are written often, with blanks that each ticket fills; edited by the officer before they are sent.</summary>
public sealed class ReplyTemplate
{
    public int Id { get; private set; }
    public required string Name { get; set; }
    public required string Body { get; set; }

    /// <summary>Offered in this state only; null in every state.</summary>
    public TicketState? State { get; set; }

    /// <summary>Offered to this OPD only; null to every desk.</summary>
    public int? AgencyId { get; set; }
    public int Order { get; set; }
    public bool IsActive { get; set; } = true;
}
