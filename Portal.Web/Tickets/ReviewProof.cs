using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>The second officer's word on a drawn proof: it stands, or it is refused and the work begins again at the same desk.</summary>
/// <param name="Reason">For a refusal; the reporter reads it.</param>
public sealed record ReviewProof(string Number, Guid Answer, bool Stands, string? Reason = null) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class ReviewProofShape : AbstractValidator<ReviewProof>
{
    private const int Shortest = 10;

    public ReviewProofShape() => RuleFor(one => one.Reason).Must(reason => reason?.Trim().Length is >= Shortest and <= 2000).When(one => !one.Stands)
        .WithMessage("Tulis mengapa bukti ini ditolak, paling sedikit 10 huruf. OPD dan pelapor membacanya.");
}

internal sealed class ReviewProofHandler(TicketDesk desk) : IHandle<ReviewProof, Done>
{
    public Task<Outcome<Done>> Handle(ReviewProof operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, null, async (ticket, pen) =>
    {
        var review = await pen.Db.ProofReviews.SingleOrDefaultAsync(one => one.TicketId == ticket.Id && one.AnswerId == operation.Answer, stop);
        if (review is null || await pen.Db.Answers.SingleOrDefaultAsync(one => one.Id == operation.Answer, stop) is not { } answer) return Refusal.NotFound;
        var reason = operation.Stands ? null : pen.Write(ticket, TextKind.ProofRefusal, operation.Reason!);
        return ticket.ReviewProof(actor, answer, review, reason, pen.Now);
    }, stop);
}
