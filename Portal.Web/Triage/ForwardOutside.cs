using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Referrals;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>Not ours: the next owner is named, with the letter that went there.</summary>
/// <param name="LetterNumber">Number of the surat pengantar from the government's own register; empty for the next one of the portal's.</param>
public sealed record ForwardOutside(string Number, int Version, int OwnerId, string? LetterNumber) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class ForwardOutsideShape : AbstractValidator<ForwardOutside>
{
    public ForwardOutsideShape()
    {
        RuleFor(one => one.OwnerId).GreaterThan(0).WithMessage("Pilih badan yang berwenang.");
        RuleFor(one => one.LetterNumber).MaximumLength(64).WithMessage("Nomor surat paling panjang 64 huruf.");
    }
}

internal sealed class ForwardOutsideHandler(TicketDesk desk, LetterBook book) : IHandle<ForwardOutside, Done>
{
    public Task<Outcome<Done>> Handle(ForwardOutside operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            if (await pen.Db.Agencies.SingleOrDefaultAsync(one => one.Id == operation.OwnerId && one.IsActive, stop) is not { } owner) return TicketRefusals.NotOutside;
            var number = await book.Number(pen.Db, operation.LetterNumber, pen.Now, stop);
            var sent = ticket.ForwardOutside(actor, owner, number, pen.Now);
            if (sent.Succeeded) LetterBook.Write(pen, ticket, owner, number, actor);
            return sent;
        }, stop);
}
