using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Referrals;

/// <param name="Words">Masked; null for a confidential report, whose words go in the sealed envelope alone.</param>
/// <param name="IsOpen">Another answer may be given.</param>
public sealed record LetterView(string LetterNumber, string ReportNumber, string Owner, string? Title, string? Words, string? Category, string? Place, DateTimeOffset WrittenAt, DateTimeOffset LinkEndsAt, bool IsOpen)
{
    public IReadOnlyList<LetterAnswer> Answers { get; init; } = [];
    public required TimeZoneInfo Zone { get; init; }
}

/// <param name="Note">Why it came back, where it did.</param>
public sealed record LetterAnswer(DateTimeOffset At, ReplyVerdict? Verdict, string? Note);

/// <summary>What a body outside reads over the link in its letter: the matter, never the reporter.</summary>
public sealed record ReadLetterLink(string Token) : IOperation<LetterView>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class ReadLetterLinkHandler(Store store, Vault vault, LetterBook book, WorkingDays days, TimeProvider time) : IHandle<ReadLetterLink, LetterView>
{
    public Task<Outcome<LetterView>> Handle(ReadLetterLink operation, Actor actor, CancellationToken stop) => store.Read<Outcome<LetterView>>(async db =>
    {
        var found = await book.Find(db, operation.Token, time.GetUtcNow(), stop);
        if (!found.Succeeded) return found.Refusal;
        var letter = found.Value;
        var ticket = await db.Tickets.SingleAsync(one => one.Id == letter.TicketId, stop);
        var report = await db.Reports.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop);
        var isTold = !ticket.IsConfidential && report is { ErasedAt: null };
        var codes = new[] { ticket.KecamatanCode, ticket.DesaCode }.OfType<string>().ToList();
        var places = await db.Regions.Where(region => codes.Contains(region.Code)).OrderByDescending(region => region.Code).Select(region => region.Name).ToListAsync(stop);
        return new LetterView(letter.Number, ticket.Number, await db.Agencies.Where(one => one.Id == letter.AgencyId).Select(one => one.Name).SingleAsync(stop),
            isTold ? PersonalData.Mask(vault.Open(report!.TitleSealed)) : null, isTold ? PersonalData.Mask(vault.Open(report!.BodySealed)) : null,
            await db.Categories.Where(one => one.Id == ticket.CategoryId).Select(one => one.Name).SingleOrDefaultAsync(stop),
            places.Count == 0 ? null : string.Join(", ", places), letter.WrittenAt, letter.LinkEndsAt, ticket.State == TicketState.Outside)
        { Answers = await Answers(db, letter, stop), Zone = days.Zone };
    }, stop);

    private async Task<List<LetterAnswer>> Answers(PortalDb db, OutsideLetter letter, CancellationToken stop)
    {
        var replies = (await db.OutsideReplies.Where(one => one.LetterId == letter.Id).ToListAsync(stop)).OrderByDescending(one => one.ReceivedAt).ToList();
        var notes = replies.Select(one => one.NoteId).OfType<Guid>().ToList();
        var texts = await db.Texts.Where(one => notes.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.BodySealed, stop);
        return replies.ConvertAll(one => new LetterAnswer(one.ReceivedAt, one.Verdict, one.Verdict == ReplyVerdict.SentBack && one.NoteId is { } note && texts.TryGetValue(note, out var body) ? vault.Open(body) : null));
    }
}
