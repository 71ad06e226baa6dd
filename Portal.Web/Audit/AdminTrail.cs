using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Public;
using Portal.Web.Storage;

namespace Portal.Web.Audit;

/// <param name="Who">"Sistem" where the program did it at its console.</param>
/// <param name="About">The officer and the OPD it was about; empty where it was about none.</param>
public sealed record AdminTrailRow(long Position, DateTimeOffset At, string Who, string Operation, string Words, string About, string Hash);

/// <summary>What was changed in how the government works, newest first: who got which right, which rule, list or wall was changed. Of <paramref name="Ask"/> the officer, the days and the position count.</summary>
public sealed record AdminTrail(AuditAsk Ask, int Take = AuditTrail.Usual) : IOperation<TrailPage<AdminTrailRow>>
{
    public static Permission Needs => Permission.ReadAudit;
}

internal sealed class AdminTrailHandler(Store store, PortalSettings settings) : IHandle<AdminTrail, TrailPage<AdminTrailRow>>
{
    public Task<Outcome<TrailPage<AdminTrailRow>>> Handle(AdminTrail operation, Actor actor, CancellationToken stop) => store.Read<Outcome<TrailPage<AdminTrailRow>>>(async db =>
    {
        var take = Math.Clamp(operation.Take, 1, AuditTrail.Most);
        var found = await (await Narrow(db, operation.Ask, stop)).OrderByDescending(one => one.Position).Take(take + 1).ToListAsync(stop);
        var (names, offices) = (await db.NamesOf(found.SelectMany(one => new[] { one.ActorId, one.AccountId }), stop), await db.NamesOfOffices(stop));
        string Name(Guid id) => names.GetValueOrDefault(id, "Akun yang sudah dihapus");
        string About(AdminEntry one) => string.Join(", ", new[] { one.AccountId is { } account ? Name(account) : null, one.AgencyId is { } agency ? offices.GetValueOrDefault(agency) : null }.OfType<string>());
        List<AdminTrailRow> rows = [.. found.Take(take).Select(one => new AdminTrailRow(one.Position, one.At, one.ActorId is { } who ? Name(who) : "Sistem", one.Operation, one.Words, About(one), one.Hash))];
        return new TrailPage<AdminTrailRow>(rows, found.Count > take ? rows[^1].Position : null);
    }, stop);

    private async Task<IQueryable<AdminEntry>> Narrow(PortalDb db, AuditAsk ask, CancellationToken stop)
    {
        var entries = db.AdminEntries.AsQueryable();
        if (ask.Before is { } before) entries = entries.Where(one => one.Position < before);
        if (ask.Who is { } who)
        {
            var people = await db.OfficersCalled(who, stop);
            // What was done to them belongs to what is looked for as much as what they did.
            entries = entries.Where(one => people.Contains(one.ActorId) || people.Contains(one.AccountId));
        }
        if (ask.From?.StartsAt(settings.Zone) is { } from) entries = entries.Where(one => one.At >= from);
        if (ask.Until?.AddDays(1).StartsAt(settings.Zone) is { } until) entries = entries.Where(one => one.At < until);
        return entries;
    }
}
