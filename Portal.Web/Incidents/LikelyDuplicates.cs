using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Incidents;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Incidents;

/// <param name="Reasons">Why, in words: "120 m dari sini · kata sama: lubang, aspal".</param>
/// <param name="Members">Reports that have joined it already.</param>
public sealed record DuplicateProposal(string Number, string Title, TicketState State, DateTimeOffset ReceivedAt, IReadOnlyList<string> Reasons, int Members);

/// <summary>Reports that are probably about the same problem, the likeliest first, at most five. The officer joins with one press, or does not.</summary>
public sealed record LikelyDuplicates(string Number) : IOperation<IReadOnlyList<DuplicateProposal>>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class LikelyDuplicatesHandler(Store store, Vault vault) : IHandle<LikelyDuplicates, IReadOnlyList<DuplicateProposal>>
{
    private const int Shown = 5, Looked = 250, PhotosLooked = 1500;
    private const double Reach = 0.0025;
    private static readonly TimeSpan Window = TimeSpan.FromDays(120);
    private static readonly List<TicketState> Standing = [.. TicketFlow.OpenStates.Append(TicketState.Outside)];

    public Task<Outcome<IReadOnlyList<DuplicateProposal>>> Handle(LikelyDuplicates operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<DuplicateProposal>>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket is null) return Refusal.NotFound;
        // Joining would tell one reporter of the other's secret.
        if (ticket.IsConfidential || !TicketFlow.Allows(ticket.State, TicketAct.Merge)) return Array.Empty<DuplicateProposal>();
        var photos = await db.Attachments.Where(one => one.TicketId == ticket.Id && one.Purpose == AttachmentPurpose.Evidence).ToListAsync(stop);
        var since = ticket.ReceivedAt - Window;
        var alike = await SamePhotos(db, ticket, photos, since, stop);
        var known = db.Tickets.Where(TicketSight.For(actor)).Where(one => one.Id != ticket.Id && Standing.Contains(one.State) && one.Channel != Channel.Imported && (one.Visibility & Visibility.Confidential) == 0 && one.SplitFromId != ticket.Id && one.Id != ticket.SplitFromId);
        var around = await Around(known, ticket).Where(one => one.ReceivedAt > since).OrderByDescending(one => one.ReceivedAt).Take(Looked).ToListAsync(stop);
        around.AddRange(await known.Where(one => alike.Contains(one.Id)).ToListAsync(stop));
        return await Judge(db, ticket, photos, [.. around.DistinctBy(one => one.Id)], stop);
    }, stop);

    private async Task<List<DuplicateProposal>> Judge(PortalDb db, Ticket ticket, List<Attachment> photos, List<Ticket> around, CancellationToken stop)
    {
        var ids = around.ConvertAll(one => one.Id);
        var words = await db.Reports.Where(one => (ids.Contains(one.TicketId) || one.TicketId == ticket.Id) && one.ErasedAt == null).ToDictionaryAsync(one => one.TicketId, one => new { one.TitleSealed, one.BodySealed }, stop);
        var looks = (await db.Attachments.Where(one => ids.Contains(one.TicketId!.Value) && one.Purpose == AttachmentPurpose.Evidence).ToListAsync(stop)).ToLookup(one => one.TicketId!.Value);
        string Said(long id) => words.TryGetValue(id, out var said) ? vault.Open(said.TitleSealed) + " " + vault.Open(said.BodySealed) : "";
        var own = Compared(ticket, Said(ticket.Id), photos);
        var found = around.Select(one => (Ticket: one, Guess: SameProblem.Compare(own, Compared(one, Said(one.Id), looks[one.Id])))).Where(one => one.Guess is not null)
            .OrderByDescending(one => one.Guess!.Score).Take(Shown).ToList();
        var shown = found.ConvertAll(one => one.Ticket.Id);
        var members = await db.Tickets.Where(one => shown.Contains(one.MergedIntoId!.Value)).GroupBy(one => one.MergedIntoId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        return found.ConvertAll(one => new DuplicateProposal(one.Ticket.Number, words.TryGetValue(one.Ticket.Id, out var said) ? vault.Open(said.TitleSealed) : ErasedWords.Title,
            one.Ticket.State, one.Ticket.ReceivedAt, one.Guess!.Reasons, members.GetValueOrDefault(one.Ticket.Id)));
    }

    private static ComparedReport Compared(Ticket ticket, string said, IEnumerable<Attachment> photos)
    {
        var kept = photos.ToList();
        return new(new(Stems.Of(said), ticket.CategoryId, ticket.DesaCode, ticket.KecamatanCode, ticket.Latitude, ticket.Longitude), ticket.ReceivedAt, [.. kept.Select(one => one.Looks).OfType<byte[]>()], [.. kept.Select(one => one.Sha256)]);
    }

    private static IQueryable<Ticket> Around(IQueryable<Ticket> known, Ticket ticket)
    {
        var (kecamatan, desa) = (ticket.KecamatanCode, ticket.DesaCode);
        if (ticket is not { Latitude: { } latitude, Longitude: { } longitude }) return known.Where(one => one.KecamatanCode == kecamatan && kecamatan != null);
        return known.Where(one => one.Latitude == null ? one.KecamatanCode == kecamatan && (desa == null || one.DesaCode == desa)
            : one.Latitude > latitude - Reach && one.Latitude < latitude + Reach && one.Longitude > longitude - Reach && one.Longitude < longitude + Reach);
    }

    // The same picture may have been sent from another place: whoever saw it shared it.
    private static async Task<List<long>> SamePhotos(PortalDb db, Ticket ticket, List<Attachment> photos, DateTimeOffset since, CancellationToken stop)
    {
        var (own, sums) = (photos.Select(one => one.Looks).OfType<byte[]>().ToList(), photos.ConvertAll(one => one.Sha256));
        if (photos.Count == 0) return [];
        var others = await db.Attachments.Where(one => one.Purpose == AttachmentPurpose.Evidence && one.TicketId != null && one.TicketId != ticket.Id && one.StoredAt > since && (one.Looks != null || sums.Contains(one.Sha256)))
            .OrderByDescending(one => one.StoredAt).Take(PhotosLooked).Select(one => new { one.TicketId, one.Looks, one.Sha256 }).ToListAsync(stop);
        return [.. others.Where(one => sums.Contains(one.Sha256) || one.Looks is { } looks && own.Exists(look => PictureHash.AreAlike(look, looks))).Select(one => one.TicketId!.Value).Distinct()];
    }
}
