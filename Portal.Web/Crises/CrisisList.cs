using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Crises;
using Portal.Domain.Regions;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Crises;

/// <summary>All crises, those in force first.</summary>
public sealed record CrisisList : IOperation<IReadOnlyList<CrisisLine>>
{
    public static Permission Needs => Permission.ReadBoard;
}

/// <summary>One crisis with its words, its history and what stands under it.</summary>
public sealed record OpenCrisis(string Number) : IOperation<CrisisView>
{
    public static Permission Needs => Permission.ReadBoard;
}

/// <param name="Next">Where it may go from here, for who leads it.</param>
public sealed record CrisisView(CrisisLine Line, CrisisTerms Terms, IReadOnlyList<string> Areas, IReadOnlyList<string> Categories, IReadOnlyList<CrisisEvent> History, IReadOnlyList<CrisisLevel> Next, bool MayLead, DateOnly Today, TimeZoneInfo Zone);

public sealed record CrisisEvent(CrisisStepKind Kind, CrisisLevel Level, CrisisDecree Decree, DateTimeOffset At, string Who);

/// <summary>What a crisis is declared from: areas, categories and the scenes that hang on the walls.</summary>
public sealed record CrisisChoices : IOperation<CrisisChoiceLists>
{
    public static Permission Needs => Permission.LeadCrises;
}

public sealed record CrisisChoice(string Code, string Name);

public sealed record CrisisChoiceLists(IReadOnlyList<CrisisChoice> Areas, IReadOnlyList<(int Id, string Name)> Categories, IReadOnlyList<string> Scenes, DateOnly Today, TimeZoneInfo Zone);

internal sealed class CrisisListHandler(Store store, PortalSettings settings, TimeProvider time) : IHandle<CrisisList, IReadOnlyList<CrisisLine>>, IHandle<OpenCrisis, CrisisView>, IHandle<CrisisChoices, CrisisChoiceLists>
{
    private const int Most = 50;

    public Task<Outcome<IReadOnlyList<CrisisLine>>> Handle(CrisisList operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<CrisisLine>>>(async db =>
        (await CrisisFigures.Read(db, await db.Crises.Include(one => one.Steps).OrderBy(one => one.EndedAt != null).ThenByDescending(one => one.Id).Take(Most).ToListAsync(stop), stop)).ToArray(), stop);

    public Task<Outcome<CrisisView>> Handle(OpenCrisis operation, Actor actor, CancellationToken stop) => store.Read<Outcome<CrisisView>>(async db =>
    {
        if (await db.Crises.Include(one => one.Steps).SingleOrDefaultAsync(one => one.Number == operation.Number, stop) is not { } crisis) return Refusal.NotFound;
        var line = (await CrisisFigures.Read(db, [crisis], stop))[0];
        var (areas, categories) = (crisis.Terms.Areas, crisis.Terms.CategoryIds);
        var names = await db.NamesOf(crisis.Steps.Select(step => step.ActorId), stop);
        var mayLead = actor.May(Permission.LeadCrises);
        return new CrisisView(line, crisis.Terms, await db.Regions.Where(one => areas.Contains(one.Code)).OrderBy(one => one.Name).Select(one => one.Name).ToListAsync(stop),
            await db.Categories.Where(one => categories.Contains(one.Id)).OrderBy(one => one.Order).Select(one => one.Name).ToListAsync(stop),
            [.. crisis.Steps.OrderBy(step => step.Id).Select(step => new CrisisEvent(step.Kind, step.Level, step.Decree, step.At, step.ActorId is { } who ? names.GetValueOrDefault(who, "Petugas") : "Portal"))],
            mayLead ? Crisis.Next(crisis.Level) : [], mayLead && crisis.IsInForce, time.GetUtcNow().DayIn(settings.Zone), settings.Zone);
    }, stop);

    public Task<Outcome<CrisisChoiceLists>> Handle(CrisisChoices operation, Actor actor, CancellationToken stop) => store.Read<Outcome<CrisisChoiceLists>>(async db =>
    {
        var level = settings.IsProvince ? RegionLevel.Regency : RegionLevel.Kecamatan;
        var scenes = (await db.Walls.ToListAsync(stop)).SelectMany(wall => wall.Scenes).Select(scene => scene.Name).Append(Domain.Walls.FirstScenes.CrisisName).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        return new CrisisChoiceLists(await db.Regions.Where(one => one.ParentCode == settings.Region && one.Level == level).OrderBy(one => one.Name).Select(one => new CrisisChoice(one.Code, one.Name)).ToListAsync(stop),
            [.. (await db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).Select(one => new { one.Id, one.Name }).ToListAsync(stop)).Select(one => (one.Id, one.Name))], scenes, time.GetUtcNow().DayIn(settings.Zone), settings.Zone);
    }, stop);
}
