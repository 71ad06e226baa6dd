using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <summary>The walls, by name.</summary>
public sealed record WallList : IOperation<IReadOnlyList<Wall>>
{
    public static Permission Needs => Permission.ControlWalls;
}

/// <param name="By">Who paired it.</param>
public sealed record PairedScreen(int DeviceId, int Screen, DateTimeOffset PairedAt, string By, DateTimeOffset LastAt, bool IsDead);

/// <summary>The screens paired with a wall.</summary>
public sealed record ScreenList(int WallId) : IOperation<IReadOnlyList<PairedScreen>>
{
    public static Permission Needs => Permission.ControlWalls;
}

public sealed record ScopeLists(IReadOnlyList<KeyValuePair<string, string>> Agencies, IReadOnlyList<KeyValuePair<string, string>> Kecamatan);

/// <summary>What a scope is chosen from: codes and names.</summary>
public sealed record ScopeChoices : IOperation<ScopeLists>
{
    public static Permission Needs => Permission.ControlWalls;
}

internal sealed class WallListHandler(Store store, ScreenPulses pulses, PortalSettings settings, TimeProvider time)
    : IHandle<WallList, IReadOnlyList<Wall>>, IHandle<ScreenList, IReadOnlyList<PairedScreen>>, IHandle<ScopeChoices, ScopeLists>
{
    public Task<Outcome<IReadOnlyList<Wall>>> Handle(WallList operation, Actor actor, CancellationToken stop) =>
        store.Read<Outcome<IReadOnlyList<Wall>>>(async db => await db.Walls.OrderBy(one => one.Name).ThenBy(one => one.Id).ToListAsync(stop), stop);

    public async Task<Outcome<IReadOnlyList<PairedScreen>>> Handle(ScreenList operation, Actor actor, CancellationToken stop)
    {
        var heard = (await pulses.Of(operation.WallId, stop)).ToDictionary(one => one.Screen);
        var now = time.GetUtcNow();
        return await store.Read<Outcome<IReadOnlyList<PairedScreen>>>(async db =>
        {
            var devices = await db.ScreenDevices.Where(one => one.WallId == operation.WallId && one.RevokedAt == null).OrderBy(one => one.Screen).ThenBy(one => one.Id)
                .Select(one => new { one.Id, one.Screen, one.PairedAt, By = db.Users.Where(account => account.Id == one.PairedBy).Select(account => account.DisplayName).FirstOrDefault() }).ToListAsync(stop);
            return devices.ConvertAll(one => new PairedScreen(one.Id, one.Screen, one.PairedAt, one.By ?? "", heard.GetValueOrDefault(one.Screen)?.LastAt ?? one.PairedAt, heard.GetValueOrDefault(one.Screen)?.IsDead(now) == true));
        }, stop);
    }

    public Task<Outcome<ScopeLists>> Handle(ScopeChoices operation, Actor actor, CancellationToken stop) =>
        store.Read<Outcome<ScopeLists>>(async db => new ScopeLists(
            [.. (await db.Agencies.Where(one => one.IsActive).OrderBy(one => one.Name).Select(one => new { one.Code, one.Name }).ToListAsync(stop)).Select(one => KeyValuePair.Create(one.Code, one.Name))],
            [.. (await db.Regions.Where(one => one.ParentCode == settings.Region).OrderBy(one => one.Name).Select(one => new { one.Code, one.Name }).ToListAsync(stop)).Select(one => KeyValuePair.Create(one.Code, one.Name))]), stop);
}
