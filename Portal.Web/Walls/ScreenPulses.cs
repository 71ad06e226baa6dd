using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <summary>When each screen was heard last: here in memory, and in the database every twenty seconds for the other nodes and for after a restart.</summary>
internal sealed class ScreenPulses(Store store, TimeProvider time)
{
    private readonly ConcurrentDictionary<(int Wall, int Device, int Screen), DateTimeOffset> heard = new();

    public void Hear(ScreenPass pass, int screen)
    {
        if (pass.DeviceId is { } device) heard[(pass.Wall.Id, device, screen)] = time.GetUtcNow();
    }

    /// <summary>The screens of a wall that were ever paired and are not taken back.</summary>
    public Task<IReadOnlyList<ScreenPulse>> Of(int wallId, CancellationToken stop) => store.Read<IReadOnlyList<ScreenPulse>>(async db =>
    {
        var paired = await db.ScreenDevices.Where(one => one.WallId == wallId && one.RevokedAt == null).Select(one => new { one.Id, one.Screen, one.SeenAt }).ToListAsync(stop);
        var ids = paired.Select(one => one.Id).ToHashSet();
        return [.. paired.Select(one => new ScreenPulse(one.Screen, one.SeenAt))
            .Concat(heard.Where(one => one.Key.Wall == wallId && ids.Contains(one.Key.Device)).Select(one => new ScreenPulse(one.Key.Screen, one.Value)))
            .GroupBy(one => one.Screen).Select(group => group.MaxBy(one => one.LastAt)!).OrderBy(one => one.Screen)];
    }, stop);

    public async Task Keep(CancellationToken stop)
    {
        var seen = heard.GroupBy(one => one.Key.Device).ToDictionary(group => group.Key, group => group.Max(one => one.Value));
        if (seen.Count == 0) return;
        await store.Write<Done>(async db =>
        {
            var ids = seen.Keys.ToList();
            foreach (var device in await db.ScreenDevices.Where(one => ids.Contains(one.Id)).ToListAsync(stop))
                if (seen[device.Id] > device.SeenAt) device.SeenAt = seen[device.Id];
            return Done.It;
        }, stop, isQuiet: true);
        foreach (var gone in heard.Where(one => one.Value < time.GetUtcNow() - ScreenDevice.Lapses)) heard.TryRemove(gone);
    }
}
