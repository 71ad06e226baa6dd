using Microsoft.EntityFrameworkCore;
using Portal.Domain.Referrals;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Search;

/// <summary>Keeps the index of terms level with the event log, and remembers how far it came. Confidential reports and erased words are not in it.</summary>
internal sealed class SearchBook(Store store, Vault vault, SearchTerms terms)
{
    private const int Batch = 500;

    /// <summary>Events after which a ticket is found by the same words, by the same people.</summary>
    private static readonly TicketEventType[] Quiet =
    [
        TicketEventType.ReporterAsked, TicketEventType.ReporterWrote, TicketEventType.OfficerWrote, TicketEventType.NoteAdded, TicketEventType.Taken, TicketEventType.Assigned,
        TicketEventType.AnswerDrafted, TicketEventType.AnswerSubmitted, TicketEventType.AnswerSentBack, TicketEventType.AnswerApproved, TicketEventType.Scheduled, TicketEventType.Confirmed,
        TicketEventType.Rejected, TicketEventType.Reopened, TicketEventType.ClosedBySilence, TicketEventType.ClosedByOfficer, TicketEventType.DeadlinePassed, TicketEventType.IdentityOpened,
        TicketEventType.Supported, TicketEventType.PhotosReleased, TicketEventType.PhotoCovered, TicketEventType.Rated,
    ];

    /// <returns>How many events were looked at.</returns>
    public async Task<int> CatchUp(CancellationToken stop)
    {
        var seen = 0;
        while (await IsBehind(stop))
        {
            var step = await store.Write<int>(async db => await Step(db, stop), stop);
            if (!step.Succeeded) break;
            seen += step.Value;
        }
        return seen;
    }

    private Task<bool> IsBehind(CancellationToken stop) => store.Read(async db =>
    {
        var position = await db.Counters.Where(one => one.Name == Counter.SearchPosition).Select(one => one.Value).SingleOrDefaultAsync(stop);
        return await db.Events.AnyAsync(one => one.Position > position && !Quiet.Contains(one.Type), stop);
    }, stop);

    private async Task<int> Step(PortalDb db, CancellationToken stop)
    {
        // Counting up by nothing takes the row's lock: a second node waits here and then sees where the first one came to.
        var position = await db.CountUp(Counter.SearchPosition, 0, stop);
        var events = await db.Events.AsNoTracking().Where(one => one.Position > position).OrderBy(one => one.Position).Take(Batch).Select(one => new { one.Position, one.TicketId, one.Type }).ToListAsync(stop);
        if (events.Count == 0) return 0;
        await Index(db, [.. events.Where(one => !Quiet.Contains(one.Type)).Select(one => one.TicketId).Distinct()], stop);
        await db.CountUp(Counter.SearchPosition, events[^1].Position - position, stop);
        return events.Count;
    }

    private async Task Index(PortalDb db, List<long> ids, CancellationToken stop)
    {
        var copies = (await db.Set<Copy>().AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.TicketId)).Select(one => new { one.TicketId, one.AgencyId }).ToListAsync(stop)).ToLookup(one => one.TicketId, one => one.AgencyId);
        var parts = (await db.Contributions.AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.TicketId) && one.EndedAt == null).Select(one => new { one.TicketId, one.AgencyId }).ToListAsync(stop)).ToLookup(one => one.TicketId, one => one.AgencyId);
        var rows = await db.Tickets.AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.Id)).Select(one => new
        {
            Ticket = one,
            Category = db.Categories.Where(category => category.Id == one.CategoryId).Select(category => category.Name).FirstOrDefault(),
            Desa = db.Regions.Where(region => region.Code == one.DesaCode).Select(region => region.Name).FirstOrDefault(),
            Kecamatan = db.Regions.Where(region => region.Code == one.KecamatanCode).Select(region => region.Name).FirstOrDefault(),
        }).ToListAsync(stop);
        var reports = await db.Reports.AsNoTracking().Where(one => EF.Parameter(ids).Contains(one.TicketId)).ToDictionaryAsync(one => one.TicketId, stop);
        foreach (var row in rows)
        {
            if (row.Ticket.IsConfidential || reports.GetValueOrDefault(row.Ticket.Id) is not { ErasedAt: null } report) await SearchIndex.Drop(db, row.Ticket.Id, stop);
            else await SearchIndex.Put(db, row.Ticket.Id, terms.Of(Words(report, row.Category, row.Desa, row.Kecamatan), Readers(row.Ticket, copies[row.Ticket.Id].Concat(parts[row.Ticket.Id])), row.Ticket.CategoryId, PlacesOf(row.Ticket)), stop);
        }
    }

    private string Words(Report report, params string?[] names) =>
        string.Join(' ', [vault.Open(report.TitleSealed), vault.Open(report.BodySealed), vault.Open(report.LandmarkSealed), .. names]);

    // The lead, those who read along, and those who were asked for a part.
    private static IEnumerable<int> Readers(Ticket ticket, IEnumerable<int> beside) => (ticket.AgencyId is { } lead ? beside.Append(lead) : beside).Distinct();

    public static IEnumerable<string> PlacesOf(Ticket ticket) => new[] { ticket.RegencyCode, ticket.KecamatanCode, ticket.DesaCode }.OfType<string>();
}
