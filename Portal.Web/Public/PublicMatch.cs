using Microsoft.EntityFrameworkCore;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>A filter as a query. It only ever narrows what <see cref="PublicSight"/> shows.</summary>
internal static class PublicMatch
{
    private static readonly List<TicketState> Open = [.. TicketFlow.OpenStates], Running = [.. TicketFlow.OpenStates.Where(state => state.ClockRuns())];

    public static async Task<IQueryable<Shown>> Matching(this PortalDb db, PublicFilter filter, TimeZoneInfo zone, CancellationToken stop)
    {
        var found = InState(db.Published(), filter.State);
        if (filter.AreaCode is { } area) found = found.Where(one => one.Ticket.KecamatanCode == area || one.Ticket.RegencyCode == area || one.Ticket.DesaCode == area);
        if (filter.CategorySlug is { } slug)
        {
            var category = await db.Categories.Where(one => one.Slug == slug).Select(one => (int?)one.Id).SingleOrDefaultAsync(stop) ?? 0;
            found = found.Where(one => one.Ticket.CategoryId == category);
        }
        if (filter.From is { } from && from.StartsAt(zone) is var first) found = found.Where(one => one.Ticket.ReceivedAt >= first);
        if (filter.Through is { } through && through < DateOnly.MaxValue && through.AddDays(1).StartsAt(zone) is var next) found = found.Where(one => one.Ticket.ReceivedAt < next);
        return Searched(found, filter.Search);
    }

    /// <summary>The first moment of a local day, in UTC.</summary>
    public static DateTimeOffset StartsAt(this DateOnly day, TimeZoneInfo zone)
    {
        // At the ends of the calendar a zone has nowhere to go.
        if (day.Year is < 2 or > 9998) return new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero);
        return new DateTimeOffset(TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone), TimeSpan.Zero);
    }

    private static IQueryable<Shown> InState(IQueryable<Shown> found, PublicState? state) => state switch
    {
        null => found,
        PublicState.Open => found.Where(one => Open.Contains(one.Ticket.State)),
        PublicState.Late => found.Where(one => Running.Contains(one.Ticket.State) && (one.Ticket.ResolvePassed
            || (one.Ticket.State == TicketState.Received && one.Ticket.VerifyPassed) || (one.Ticket.State == TicketState.Referred && one.Ticket.FollowUpPassed))),
        PublicState.Promised => found.Where(one => one.Ticket.State == TicketState.Scheduled),
        PublicState.Waiting => found.Where(one => one.Ticket.State == TicketState.Answered),
        PublicState.Closed => found.Where(one => one.Ticket.State == TicketState.Closed),
        PublicState.Outside => found.Where(one => one.Ticket.State == TicketState.Outside),
        _ => found,
    };

    private static IQueryable<Shown> Searched(IQueryable<Shown> found, string? search)
    {
        if (string.IsNullOrWhiteSpace(search)) return found;
        if (TicketNumber.Read(search) is { } number) return found.Where(one => one.Ticket.Number == number);
        // The last letters may still be missing: a stem is found by its beginning.
        foreach (var stem in Stems.Words(search).Take(8)) found = found.Where(one => one.Words.Stems.Contains(" " + stem));
        return found;
    }
}
