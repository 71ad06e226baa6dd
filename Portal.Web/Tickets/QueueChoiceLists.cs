using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>
/// Reads what a queue can be narrowed by: for the whole government the OPDs, for one OPD its people and units. The lists are kept until somebody changes
/// how the government works, of which the administration log has a line, or until the minute is over.
/// </summary>
internal sealed class QueueChoiceLists(PortalSettings settings, WorkingDays days, TimeProvider time)
{
    private const int MostCrises = 10, MostKept = 500;
    private readonly ConcurrentDictionary<(int? Desk, string? Agency, string? Place), (long Ruled, long Minute, QueueChoices Choices)> kept = [];

    /// <param name="ruled">How far the administration log is.</param>
    public async Task<QueueChoices> Read(PortalDb db, Actor actor, QueueAsk ask, IReadOnlyList<Category> categories, long ruled, CancellationToken stop)
    {
        var isWhole = actor.Is(Role.InstanceAdmin) || actor.Is(Role.Leader);
        var key = (isWhole ? (int?)null : actor.AgencyId ?? 0, isWhole ? ask.Agency : null, ask.Place);
        var minute = time.GetUtcNow().UtcTicks / TimeSpan.TicksPerMinute;
        if (kept.TryGetValue(key, out var last) && last.Ruled == ruled && last.Minute == minute) return last.Choices;
        var choices = await Read(db, isWhole, actor, ask, categories, stop);
        if (kept.Count >= MostKept) kept.Clear();
        kept[key] = (ruled, minute, choices);
        return choices;
    }

    private async Task<QueueChoices> Read(PortalDb db, bool isWhole, Actor actor, QueueAsk ask, IReadOnlyList<Category> categories, CancellationToken stop)
    {
        var agency = !isWhole ? actor.AgencyId : ask.Agency is { } code ? await db.Agencies.Where(one => one.Code == code).Select(one => (int?)one.Id).SingleOrDefaultAsync(stop) : null;
        return new QueueChoices
        {
            Categories = [.. categories.Select(one => new QueueChoice(one.Slug, one.Name))],
            Places = await Below(db, settings.Region, stop),
            Desas = ask.Place is { } place ? await Below(db, place, stop) : [],
            Agencies = isWhole
                ? await db.Agencies.Where(one => one.IsActive && one.Tier == AgencyTier.Own).OrderBy(one => one.Name).Select(one => new QueueChoice(one.Code, one.Name)).ToListAsync(stop)
                : [],
            Units = agency is null ? [] : [.. (await db.Units.Where(one => one.AgencyId == agency).OrderBy(one => one.Name).ToListAsync(stop)).Select(one => new QueueChoice(one.Id.ToString(CultureInfo.InvariantCulture), one.Name))],
            Crises = [.. (await db.Crises.OrderByDescending(one => one.Id).Take(MostCrises).ToListAsync(stop)).Select(one => new QueueChoice(one.Number, one.Terms.Name))],
            Officers = agency is { } desk ? await Officers(db, desk, stop) : [],
        };
    }

    private static Task<List<QueueChoice>> Below(PortalDb db, string code, CancellationToken stop) =>
        db.Regions.Where(one => one.ParentCode == code).OrderBy(one => one.Name).Select(one => new QueueChoice(one.Code, one.Name)).ToListAsync(stop);

    private async Task<IReadOnlyList<QueueChoice>> Officers(PortalDb db, int agency, CancellationToken stop)
    {
        var today = days.Today(time);
        var held = await db.Appointments.Where(one => one.AgencyId == agency && one.RevokedAt == null)
            .Join(db.Users, one => one.AccountId, user => user.Id, (one, user) => new { Appointment = one, user.DisplayName }).ToListAsync(stop);
        return [.. held.Where(one => one.Appointment.HoldsOn(today)).DistinctBy(one => one.Appointment.AccountId)
            .OrderBy(one => one.DisplayName, StringComparer.Ordinal).Select(one => new QueueChoice(one.Appointment.AccountId.ToString(), one.DisplayName))];
    }
}
