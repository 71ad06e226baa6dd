using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.OnSite;

/// <summary>One stop of the round.</summary>
/// <param name="IsSecret">A confidential report: its words stay off the phone.</param>
public sealed record SiteRow(string Number, string Title, string? Place, string? Landmark, double? Latitude, double? Longitude, TicketState State, DueWords? Due, bool IsSecret);

/// <summary>What was laid into this officer's hands and waits to be done outside, in the order they gave it.</summary>
public sealed record SiteList : IOperation<IReadOnlyList<SiteRow>>
{
    public static Permission Needs => Permission.WorkOnSite;
}

internal sealed class SiteListHandler(Store store, Vault vault, WorkingDays days, TimeProvider time) : IHandle<SiteList, IReadOnlyList<SiteRow>>
{
    public async Task<Outcome<IReadOnlyList<SiteRow>>> Handle(SiteList operation, Actor actor, CancellationToken stop)
    {
        var calendar = await days.CalendarOn(time.GetUtcNow(), stop);
        return await store.Read<Outcome<IReadOnlyList<SiteRow>>>(async db =>
        {
            var order = await db.SiteOrder(actor, stop);
            var rows = await db.Tickets.Where(one => EF.Parameter(order).Contains(one.Id)).Select(one => new
            {
                Ticket = one,
                Title = db.Reports.Where(report => report.TicketId == one.Id).Select(report => report.TitleSealed).FirstOrDefault(),
                Landmark = db.Reports.Where(report => report.TicketId == one.Id).Select(report => report.LandmarkSealed).FirstOrDefault(),
                Desa = db.Regions.Where(region => region.Code == one.DesaCode).Select(region => region.Name).FirstOrDefault(),
                Kecamatan = db.Regions.Where(region => region.Code == one.KecamatanCode).Select(region => region.Name).FirstOrDefault(),
                Paused = one.Pauses.Where(pause => pause.EndedAt == null).Select(pause => (DateTimeOffset?)pause.StartedAt).FirstOrDefault(),
            }).ToDictionaryAsync(one => one.Ticket.Id, stop);
            return order.Where(rows.ContainsKey).Select(id => rows[id]).Select(one => new SiteRow(
                one.Ticket.Number, one.Ticket.IsConfidential ? "Laporan rahasia" : one.Title is { Length: > 0 } title ? PersonalData.Mask(vault.Open(title)) : ErasedWords.Title,
                Places(one.Desa, one.Kecamatan), one.Landmark is { Length: > 0 } landmark && !one.Ticket.IsConfidential ? PersonalData.Mask(vault.Open(landmark)) : null,
                one.Ticket.IsConfidential ? null : one.Ticket.Latitude, one.Ticket.IsConfidential ? null : one.Ticket.Longitude, one.Ticket.State, QueueRows.Due(one.Ticket, one.Paused, time.GetUtcNow(), calendar), one.Ticket.IsConfidential)).ToList();
        }, stop);
    }

    internal static string? Places(params string?[] names) => names.OfType<string>().ToList() is { Count: > 0 } known ? string.Join(", ", known) : null;
}

internal static class SiteRows
{
    public const int Most = 100;

    // With the reporter, or done: nobody has to go there now.
    private static readonly TicketState[] Outdoors = [TicketState.Referred, TicketState.InProgress, TicketState.Scheduled, TicketState.Reopened, TicketState.AwaitingReporter];

    /// <summary>The tickets of this officer's round: those they placed, then the others by their due time.</summary>
    public static async Task<List<long>> SiteOrder(this PortalDb db, Actor actor, CancellationToken stop)
    {
        var own = await db.Tickets.OnSite(actor).OrderBy(one => one.DueAt).ThenBy(one => one.Id).Take(Most).Select(one => one.Id).ToListAsync(stop);
        var placed = await db.ListPlaces.AsNoTracking().Where(one => one.AccountId == actor.AccountId).ToDictionaryAsync(one => one.TicketId, one => one.Place, stop);
        return [.. own.OrderBy(id => placed.GetValueOrDefault(id, int.MaxValue))];
    }

    public static IQueryable<Ticket> OnSite(this IQueryable<Ticket> tickets, Actor actor) =>
        tickets.Where(TicketSight.For(actor)).Where(one => one.AssigneeId == actor.AccountId && one.AgencyId == actor.AgencyId && one.DueAt < Ticket.NothingDue && Outdoors.Contains(one.State));
}
