using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Crises;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Ui;
using Portal.Web.Walls;

namespace Portal.Web.Crises;

/// <summary>Declares a crisis: from its start on, reports in its area run by its clocks and are marked; the public is told, the walls switch.</summary>
/// <param name="StartedAt">Null for now.</param>
public sealed record DeclareCrisis(CrisisLevel Level, CrisisDecree Decree, CrisisTerms Terms, DateTimeOffset? StartedAt) : IOperation<string>, IRecorded
{
    public static Permission Needs => Permission.LeadCrises;

    public string Record => $"Menetapkan {Level.Text()}: {Terms.Name.Trim()}, {Decree.Number.Trim()}.";
}

/// <summary>Up, down or to its end, by a decree.</summary>
public sealed record MoveCrisis(string Number, CrisisLevel To, CrisisDecree Decree) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.LeadCrises;

    public string Record => $"Mengubah krisis {Number} menjadi {To.Text()}, {Decree.Number.Trim()}.";
}

/// <summary>Other words, a later end or a wider area, by a decree.</summary>
public sealed record AmendCrisis(string Number, CrisisTerms Terms, CrisisDecree Decree) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.LeadCrises;

    public string Record => $"Mengubah ketentuan krisis {Number} ({Terms.Name.Trim()}), {Decree.Number.Trim()}.";
}

internal sealed class DeclareCrisisHandler(CrisisDesk desk) : IHandle<DeclareCrisis, string>, IHandle<MoveCrisis, Done>, IHandle<AmendCrisis, Done>
{
    public Task<Outcome<string>> Handle(DeclareCrisis operation, Actor actor, CancellationToken stop) => desk.Declare(operation, actor, stop);

    public Task<Outcome<Done>> Handle(MoveCrisis operation, Actor actor, CancellationToken stop) => desk.Change(operation.Number, (crisis, today, now) => crisis.Move(actor, operation.To, operation.Decree, today, now), null, stop);

    public Task<Outcome<Done>> Handle(AmendCrisis operation, Actor actor, CancellationToken stop) => desk.Change(operation.Number, (crisis, today, now) => crisis.Amend(actor, operation.Terms, operation.Decree, today, now), operation.Terms, stop);
}

/// <summary>Where a crisis changes: in one transaction, and then everything that follows it looks again.</summary>
internal sealed class CrisisDesk(Store store, PortalSettings settings, WorkingDays days, CrisisBook book, WallCrises walls, BoardPulse pulse, TimeProvider time)
{
    public async Task<Outcome<string>> Declare(DeclareCrisis operation, Actor actor, CancellationToken stop)
    {
        var (now, today) = Now();
        var declared = await store.Write<string>(async db =>
        {
            if (!await AreKnown(db, operation.Terms, stop)) return CrisisRefusals.UnknownPlace;
            var serial = await db.CountUp(string.Create(CultureInfo.InvariantCulture, $"krisis-{today.Year}"), 1, stop);
            var crisis = Crisis.Declare(actor, string.Create(CultureInfo.InvariantCulture, $"KR-{today.Year}-{serial:00}"), operation.Level, operation.Decree, operation.Terms, operation.StartedAt ?? now, today, now);
            if (!crisis.Succeeded) return Outcome<string>.Refuse(crisis.Refusals);
            db.Crises.Add(crisis.Value);
            return crisis.Value.Number;
        }, stop);
        if (declared.Succeeded) await Follow(stop);
        return declared;
    }

    /// <param name="terms">New ones to be checked; null where they stay.</param>
    public async Task<Outcome<Done>> Change(string number, Func<Crisis, DateOnly, DateTimeOffset, Outcome<Done>> change, CrisisTerms? terms, CancellationToken stop)
    {
        var (now, today) = Now();
        var changed = await store.Write<Done>(async db =>
        {
            if (await db.Crises.Include(one => one.Steps).SingleOrDefaultAsync(one => one.Number == number, stop) is not { } crisis) return Refusal.NotFound;
            return terms is not null && !await AreKnown(db, terms, stop) ? CrisisRefusals.UnknownPlace : change(crisis, today, now);
        }, stop);
        if (changed.Succeeded) await Follow(stop);
        return changed;
    }

    private (DateTimeOffset, DateOnly) Now() => (time.GetUtcNow(), time.GetUtcNow().DayIn(settings.Zone));

    private async Task Follow(CancellationToken stop)
    {
        book.Forget();
        days.Forget();
        await walls.Follow(stop);
        pulse.Beat();
    }

    private static async Task<bool> AreKnown(PortalDb db, CrisisTerms terms, CancellationToken stop)
    {
        var (areas, categories) = (terms.Areas.Distinct().ToList(), terms.CategoryIds.Distinct().ToList());
        return await db.Regions.CountAsync(one => areas.Contains(one.Code), stop) == areas.Count && await db.Categories.CountAsync(one => categories.Contains(one.Id), stop) == categories.Count;
    }
}

internal static class CrisesSetup
{
    public static void AddCrises(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton<CrisisBook>();
        services.AddSingleton<CrisisDesk>();
        services.AddSingleton<WallCrises>();
        services.AddSingleton<ITileSource, CrisisTiles>();
        services.AddHostedService<WallCrisisTimer>();
    }
}
