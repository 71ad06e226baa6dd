using Microsoft.EntityFrameworkCore;
using Portal.Domain.Alerts;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Directions;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Alerts;

/// <param name="Area">Empty where it has none.</param>
internal sealed record CountedAt(int AgencyId, string Area, int CategoryId, int Count);

/// <summary>What no hour keeps, counted as the board counts it, by indexes that hold little else. Confidential reports are in none of it.</summary>
internal static class MomentFigures
{
    public static Task<List<CountedAt>> Read(PortalDb db, AlertFigure figure, WorkingCalendar calendar, DateTimeOffset now, CancellationToken stop)
    {
        var (today, tickets) = (calendar.LocalDay(now), db.Tickets.Where(one => (one.Visibility & Visibility.Confidential) == 0));
        return figure switch
        {
            AlertFigure.Soon => Counted(tickets.Where(QueueScope.Between(now, QueueScope.SoonUntil(calendar, now))), stop),
            AlertFigure.BrokenPromises => Counted(tickets.Where(Promises.AreOpen).Where(one => one.PromisedOn < today), stop),
            AlertFigure.UnheardDirections => db.Directions.OpenOnes().Where(one => one.AcknowledgedAt == null).GroupBy(one => one.AgencyId).Select(group => new CountedAt(group.Key, "", 0, group.Count())).ToListAsync(stop),
            _ => throw new ArgumentOutOfRangeException(nameof(figure), figure, "The hours keep this one."),
        };
    }

    private static Task<List<CountedAt>> Counted(IQueryable<Ticket> tickets, CancellationToken stop) =>
        tickets.GroupBy(one => new { one.AgencyId, one.KecamatanCode, one.CategoryId })
            .Select(group => new CountedAt(group.Key.AgencyId ?? 0, group.Key.KecamatanCode ?? "", group.Key.CategoryId ?? 0, group.Count())).ToListAsync(stop);
}
