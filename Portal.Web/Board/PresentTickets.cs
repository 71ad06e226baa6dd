using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>The few tickets a board asks for themselves, each time by an index that holds only such.</summary>
internal static class PresentTickets
{
    private const int Shown = 6, Looked = 100;

    /// <summary>Confidential ones are left out: what is counted here is opened by a press, and nobody at a board may open them.</summary>
    public static IQueryable<Ticket> Of(PortalDb db, BoardScope scope)
    {
        var tickets = db.Tickets.Where(one => (one.Visibility & Visibility.Confidential) == 0);
        if (scope.AgencyId is { } agency) tickets = tickets.Where(one => one.AgencyId == agency);
        if (scope.CategoryId is { } category) tickets = tickets.Where(one => one.CategoryId == category);
        if (scope.Area is { } area) tickets = scope.AreaIsKecamatan ? tickets.Where(one => one.KecamatanCode == area) : tickets.Where(one => one.KecamatanCode != null && one.KecamatanCode.StartsWith(area));
        return tickets;
    }

    /// <summary>What most people wait for the longest: voices times days.</summary>
    public static async Task<IReadOnlyList<HotReport>> Hottest(PortalDb db, BoardNames names, BoardScope scope, DateTimeOffset now, CancellationToken stop)
    {
        // Two indexes that hold only such: who has support, and what many were joined to; one question for both would read every open ticket.
        var parents = await db.Tickets.Where(one => one.MergedIntoId != null).GroupBy(one => one.MergedIntoId!.Value).OrderByDescending(group => group.Count()).ThenBy(group => group.Key).Select(group => group.Key).Take(Looked).ToListAsync(stop);
        var owed = Of(db, scope).Where(one => one.DueAt < Ticket.NothingDue);
        var candidates = await Candidates(owed.Where(one => one.SupportCount > 0).OrderByDescending(one => one.SupportCount).ThenBy(one => one.Id).Take(Looked), stop);
        if (parents.Count > 0) candidates.AddRange(await Candidates(owed.Where(one => one.SupportCount == 0 && parents.Contains(one.Id)), stop));
        var ids = candidates.ConvertAll(one => one.Id);
        var joined = await db.Tickets.Where(one => one.MergedIntoId != null && ids.Contains(one.MergedIntoId.Value)).GroupBy(one => one.MergedIntoId!.Value)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, stop);
        var hottest = candidates.Select(one => (Ticket: one, Voices: 1 + one.SupportCount + joined.GetValueOrDefault(one.Id), Days: Math.Max(1, (int)(now - one.ReceivedAt).TotalDays)))
            .OrderByDescending(one => (long)one.Voices * one.Days).ThenBy(one => one.Ticket.Id).Take(Shown).ToList();
        var (shown, areas) = (hottest.ConvertAll(one => one.Ticket.Id), hottest.Select(one => one.Ticket.Area).OfType<string>().ToList());
        var titles = await db.Publications.Where(one => shown.Contains(one.TicketId)).Select(one => new { one.TicketId, one.Title }).ToDictionaryAsync(one => one.TicketId, one => one.Title, stop);
        var places = await db.NamesOfPlaces(areas, stop);
        return [.. hottest.Select(one => new HotReport(one.Ticket.Number,
            (one.Ticket.PublishedAt is null ? null : titles.GetValueOrDefault(one.Ticket.Id)) ?? names.CategoryName(one.Ticket.CategoryId) ?? "Belum ada kategori",
            one.Ticket.Area is { } code ? places.GetValueOrDefault(code) : null, one.Voices, one.Days, (long)one.Voices * one.Days))];
    }

    private sealed record Candidate(long Id, string Number, int SupportCount, DateTimeOffset ReceivedAt, DateTimeOffset? PublishedAt, int? CategoryId, string? Area);

    private static Task<List<Candidate>> Candidates(IQueryable<Ticket> tickets, CancellationToken stop) =>
        tickets.Select(one => new Candidate(one.Id, one.Number, one.SupportCount, one.ReceivedAt, one.PublishedAt, one.CategoryId, one.KecamatanCode ?? one.RegencyCode)).ToListAsync(stop);
}
