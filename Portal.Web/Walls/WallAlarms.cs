using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Domain.Board;
using Portal.Domain.Walls;
using Portal.Web.Alerts;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Walls;

/// <summary>Puts the newest alert that waits for somebody on the walls it concerns, and takes it off when it waits no more.</summary>
internal sealed class WallAlarms(Store store, WallDesk desk, PortalSettings settings, TimeProvider time)
{
    public async Task Follow(CancellationToken stop)
    {
        // Looked at first without a write: a minute in which nothing changed leaves the database alone.
        if (await store.Read(db => Move(db, time.GetUtcNow(), stop), stop)) await desk.Write<Done>(async (db, now) => await Move(db, now, stop) ? Done.It : WallRefusals.Changed, stop);
    }

    private async Task<bool> Move(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var waiting = await db.Alerts.AsNoTracking().Waiting().Where(one => one.TakesWall).OrderByDescending(one => one.Id).ToListAsync(stop);
        var codes = waiting.Count == 0 ? [] : await db.Agencies.ToDictionaryAsync(one => one.Id, one => one.Code, stop);
        var moved = false;
        foreach (var wall in await db.Walls.ToListAsync(stop))
        {
            // Whoever took one off has seen those before it.
            var alert = waiting.FirstOrDefault(one => !(one.Id <= wall.CalmedAlertId) && Concerns(wall.Scope, one, codes));
            moved |= wall.Follow(alert is null ? null : new WallAlert(Cut(alert.Title, WallAlert.MostWords), Cut($"{alert.ScopeName}: {alert.Words}", WallAlert.MostDetail), alert.RaisedAt, now.AddMinutes(WallAlert.MostMinutes), alert.Id), now);
        }
        return moved;
    }

    /// <summary>What is of the whole government is everybody's; else a wall shows what lies within its own scope.</summary>
    private bool Concerns(WallScope scope, Alert alert, Dictionary<int, string> codes)
    {
        if (scope.IsWhole || alert.Scope == FigureScope.Whole || alert.Scope.StartsWith(FigureScope.CategoryPart, StringComparison.Ordinal)) return true;
        if (alert.AgencyId is { } agency) return codes.TryGetValue(agency, out var code) && scope.Agencies.Contains(code);
        var area = alert.Scope[FigureScope.AreaPart.Length..];
        return scope.Kecamatan.Any(one => settings.IsProvince ? one.StartsWith(area, StringComparison.Ordinal) : one == area);
    }

    private static string Cut(string text, int most) => text.Length <= most ? text : text[..(most - 1)] + "…";
}
