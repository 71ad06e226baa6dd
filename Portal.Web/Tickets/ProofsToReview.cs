using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <param name="IsOwn">This officer wrote or approved the answer: somebody else looks.</param>
/// <param name="Before">The reporter's photo, where there is one.</param>
public sealed record ProofToReview(string Number, Guid Answer, string Title, string Agency, string Text, bool IsFlagged, bool IsOwn, DateTimeOffset ApprovedAt, FileRow? Before, IReadOnlyList<FileRow> Proofs)
{
    public string? PackageNumber { get; init; }
}

/// <param name="Reviewed">Judged so far, and how many of them were refused.</param>
public sealed record ProofDesk(IReadOnlyList<ProofToReview> Waiting, int Count, int Reviewed, int Refused, double Share);

/// <summary>The drawn proofs that wait for a second officer, oldest first.</summary>
public sealed record ProofsToReview : IOperation<ProofDesk>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class ProofsToReviewHandler(Store store, Vault vault, ProofSettings settings) : IHandle<ProofsToReview, ProofDesk>
{
    private const int Shown = 20;

    public Task<Outcome<ProofDesk>> Handle(ProofsToReview operation, Actor actor, CancellationToken stop) => store.Read<Outcome<ProofDesk>>(async db =>
    {
        var seen = db.Tickets.Where(TicketSight.For(actor));
        var waiting = from review in db.ProofReviews join ticket in seen on review.TicketId equals ticket.Id where review.Verdict == null select new { review, ticket };
        var rows = await waiting.OrderByDescending(one => one.review.IsFlagged).ThenBy(one => one.review.Id).Take(Shown).ToListAsync(stop);
        var answers = rows.Select(one => one.review.AnswerId).ToList();
        var tickets = rows.Select(one => one.ticket.Id).ToList();
        var given = await db.Answers.Where(one => answers.Contains(one.Id)).ToDictionaryAsync(one => one.Id, stop);
        var titles = await db.Reports.Where(one => tickets.Contains(one.TicketId)).ToDictionaryAsync(one => one.TicketId, one => one.TitleSealed, stop);
        var agencies = await db.Agencies.ToDictionaryAsync(one => one.Id, one => one.ShortName, stop);
        var files = await db.Attachments.Where(file => tickets.Contains(file.TicketId ?? 0) && (file.Purpose == AttachmentPurpose.Evidence || file.Purpose == AttachmentPurpose.Proof)).OrderBy(file => file.StoredAt).ToListAsync(stop);
        ProofToReview Row(ProofReview review, Ticket ticket) => new(ticket.Number, review.AnswerId, titles.TryGetValue(ticket.Id, out var title) ? vault.Open(title) : ticket.Number,
            review.AgencyId is { } agency ? agencies.GetValueOrDefault(agency, "") : "", vault.Open(given[review.AnswerId].BodySealed), review.IsFlagged,
            actor.AccountId is { } self && (given[review.AnswerId].WrittenBy == self || given[review.AnswerId].ApprovedBy == self), given[review.AnswerId].ApprovedAt ?? review.DrawnAt,
            files.Where(file => file.TicketId == ticket.Id && file.Purpose == AttachmentPurpose.Evidence).Select(TicketFilesHandler.Row).FirstOrDefault(),
            [.. files.Where(file => file.AnswerId == review.AnswerId).Select(file => TicketFilesHandler.Row(file) with { Shows = ProofCount.KindOf(file), TakenAt = file.TakenAt, MetresAway = file.MetresAway, IsFar = file.MetresAway > settings.FarMetres })])
        { PackageNumber = given[review.AnswerId].PackageNumber };
        return new ProofDesk([.. rows.Select(one => Row(one.review, one.ticket))], await waiting.CountAsync(stop),
            await db.ProofReviews.CountAsync(one => one.Verdict != null, stop), await db.ProofReviews.CountAsync(one => one.Verdict == ProofVerdict.Refused, stop), settings.SampleShare);
    }, stop);
}
