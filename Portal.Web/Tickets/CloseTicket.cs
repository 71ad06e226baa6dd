using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>Closes without the reporter's word, with a reason from the list and a note that says why. Counted apart.</summary>
/// <param name="PhraseId">How this government words the reason; null for the words of the house.</param>
public sealed record CloseTicket(string Number, int Version, ClosingReason Reason, string Note, int? PhraseId = null) : IOperation<Done>
{
    public static Permission Needs => Permission.CloseTickets;
}

internal sealed class CloseTicketShape : AbstractValidator<CloseTicket>
{
    public CloseTicketShape()
    {
        RuleFor(one => one.Reason).IsInEnum().WithMessage("Pilih alasan dari daftar.");
        RuleFor(one => one.Note).Words("Tulis catatan penutupan.");
    }
}

internal sealed class CloseTicketHandler(TicketDesk desk) : IHandle<CloseTicket, Done>
{
    public Task<Outcome<Done>> Handle(CloseTicket operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version, (ticket, pen) =>
        pen.Close(ticket, actor, (operation.Reason, operation.PhraseId), operation.Note, stop), stop);
}
