using Portal.Domain.Catalog;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Narrows a view by what the address asks.</summary>
internal static class QueueFilters
{
    private const int DaysOfWeek = 7;

    /// <param name="categories">The few there are: their slugs are compared here, not in the database.</param>
    public static IQueryable<Ticket> Narrow(this IQueryable<Ticket> tickets, PortalDb db, QueueAsk ask, IReadOnlyList<Category> categories)
    {
        if (ask.State is { } state) tickets = tickets.Where(ticket => ticket.State == state);
        if (ask.Closing is { } closing) tickets = tickets.Where(ticket => ticket.ClosingKind == closing);
        if (ask.Kind is { } kind) tickets = tickets.Where(ticket => ticket.Kind == kind);
        if (ask.Class is { } clock) tickets = tickets.Where(ticket => ticket.ClockClass == clock);
        if (ask.Channel is { } channel) tickets = tickets.Where(ticket => ticket.Channel == channel);
        if (ask.Category is { } slug)
        {
            var category = categories.FirstOrDefault(one => one.Slug == slug)?.Id ?? 0;
            tickets = tickets.Where(ticket => ticket.CategoryId == category);
        }
        // A kabupaten's code is two numbers, a kecamatan's three: a province looks at the former, everyone else at the latter.
        if (ask.Place is { } place) tickets = place.Count(sign => sign == '.') < 2 ? tickets.Where(ticket => ticket.RegencyCode == place) : tickets.Where(ticket => ticket.KecamatanCode == place);
        if (ask.Desa is { } desa)
        {
            // Below a province's kabupaten the next smaller place is a kecamatan.
            var kecamatan = desa.Count(sign => sign == '.') > 2 ? desa[..desa.LastIndexOf('.')] : desa;
            tickets = tickets.Where(ticket => ticket.KecamatanCode == kecamatan && (desa == kecamatan || ticket.DesaCode == desa));
        }
        if (ask.Agency is { } code) tickets = tickets.Where(ticket => ticket.AgencyId == db.Agencies.Where(one => one.Code == code).Select(one => (int?)one.Id).FirstOrDefault());
        if (ask.Unit is { } unit) tickets = tickets.Where(ticket => ticket.UnitId == unit);
        if (ask.Officer is { } officer) tickets = tickets.Where(ticket => ticket.AssigneeId == officer);
        if (ask.Crisis is { } crisis) tickets = tickets.Where(ticket => ticket.CrisisId != null && ticket.CrisisId == db.Crises.Where(one => one.Number == crisis).Select(one => (long?)one.Id).FirstOrDefault());
        return ask.Support is { } least ? tickets.Where(ticket => ticket.SupportCount >= least && ticket.SupportCount > 0) : tickets;
    }

    /// <summary>What depends on the day it is.</summary>
    public static IQueryable<Ticket> Narrow(this IQueryable<Ticket> tickets, QueueAsk ask, DateTimeOffset now, WorkingCalendar calendar)
    {
        var today = calendar.LocalDay(now);
        var (dayEnd, weekEnd) = (calendar.DayEnd(today), calendar.DayEnd(today.AddDays(DaysOfWeek)));
        if (ask.Due is { } due) tickets = due switch
        {
            QueueDue.Late => tickets.Where(QueueScope.Between(DateTimeOffset.MinValue, now)),
            QueueDue.Today => tickets.Where(ticket => ticket.DueAt > now && ticket.DueAt <= dayEnd),
            QueueDue.Week => tickets.Where(ticket => ticket.DueAt > now && ticket.DueAt <= weekEnd),
            QueueDue.Later => tickets.Where(ticket => ticket.DueAt > weekEnd && ticket.DueAt < Ticket.NothingDue),
        };
        if (ask.Age is not { } age) return tickets;
        var since = calendar.DayEnd(today.AddDays(-age.Days() - 1));
        return age == QueueAge.Older ? tickets.Where(ticket => ticket.ReceivedAt <= since) : tickets.Where(ticket => ticket.ReceivedAt > since);
    }
}
