using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <param name="Metres">Rounded up to fifty; null where one of the two has no coordinates.</param>
public sealed record SimilarReport(string Number, string Title, TicketState State, string? Category, int? Metres, int SupportCount, DateTimeOffset ReceivedAt);

/// <summary>Open public reports that are probably about the same thing, the likeliest first, at most three. Only published words are compared and shown.</summary>
public sealed record SimilarReports(string Words, Place Place, string CategorySlug) : IOperation<IReadOnlyList<SimilarReport>>
{
    public static Permission Needs => Permission.Anyone;

    public static SimilarReports To(ReportAnswers answers) => new(answers.Body, answers.Place, answers.Category);
}

internal sealed class SimilarReportsHandler(Store store, TimeProvider time) : IHandle<SimilarReports, IReadOnlyList<SimilarReport>>
{
    private const int Shown = 3, Looked = 200;
    // A little more than two hundred metres, also along a parallel far from the equator.
    private const double Reach = 0.0025;
    private static readonly List<TicketState> Open = [.. TicketFlow.OpenStates.Append(TicketState.Outside)];

    public Task<Outcome<IReadOnlyList<SimilarReport>>> Handle(SimilarReports operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<SimilarReport>>>(async db =>
    {
        var category = await db.Categories.SingleOrDefaultAsync(one => one.Slug == operation.CategorySlug, stop);
        // What is about staff is nobody else's business, and joining a public report would make it so.
        if (category is { IsStaffConduct: true } || (operation.Place.KecamatanCode is null && operation.Place.Latitude is null)) return Array.Empty<SimilarReport>();
        var written = new LikeReport(Stems.Of(operation.Words), category?.Id, operation.Place.DesaCode, operation.Place.KecamatanCode, operation.Place.Latitude, operation.Place.Longitude);
        var now = time.GetUtcNow();
        var around = await Around(db, operation.Place).OrderByDescending(one => one.Ticket.ReceivedAt).Take(Looked).ToListAsync(stop);
        var likely = around.Select(one => (one.Ticket, one.Words.Title, Like: Like(one, now))).Select(one => (one.Ticket, one.Title, one.Like, Score: Likeness.Of(written, one.Like)))
            .Where(one => one.Score >= Likeness.Least).OrderByDescending(one => one.Score).Take(Shown).ToList();
        var names = await db.Categories.ToDictionaryAsync(one => one.Id, one => one.Name, stop);
        return likely.ConvertAll(one => new SimilarReport(one.Ticket.Number, one.Title, one.Ticket.State, one.Ticket.CategoryId is { } id ? names.GetValueOrDefault(id) : null,
            Likeness.Metres(written, one.Like) is { } metres ? Math.Max(50, (int)Math.Ceiling(metres / 50) * 50) : null, one.Ticket.SupportCount, one.Ticket.ReceivedAt));
    }, stop);

    private static IQueryable<Candidate> Around(PortalDb db, Place place)
    {
        var known = from words in db.Publications
                    join ticket in db.Tickets on words.TicketId equals ticket.Id
                    where words.PublishedAt != null && ticket.PublishedAt != null && (ticket.Visibility & Visibility.Confidential) == 0 && Open.Contains(ticket.State)
                    select new Candidate { Words = words, Ticket = ticket };
        var (kecamatan, desa) = (place.KecamatanCode, place.DesaCode);
        if (place is not { Latitude: { } latitude, Longitude: { } longitude }) return known.Where(one => one.Ticket.KecamatanCode == kecamatan);
        return known.Where(one => one.Ticket.Latitude == null ? one.Ticket.KecamatanCode == kecamatan && (desa == null || one.Ticket.DesaCode == desa)
            : one.Ticket.Latitude > latitude - Reach && one.Ticket.Latitude < latitude + Reach && one.Ticket.Longitude > longitude - Reach && one.Ticket.Longitude < longitude + Reach);
    }

    private static LikeReport Like(Candidate one, DateTimeOffset now) => new(one.Words.Stems, one.Ticket.CategoryId, one.Ticket.DesaCode, one.Ticket.KecamatanCode,
        one.Ticket.Latitude, one.Ticket.Longitude, Math.Max(0, (now - one.Ticket.ReceivedAt).TotalDays));

    private sealed class Candidate
    {
        public required Publication Words { get; init; }
        public required Ticket Ticket { get; init; }
    }
}
