using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Portal.Domain.Walls;
using Portal.Web.Ui;

namespace Portal.Web.Walls;

/// <summary>What goes over the wire, encoded once: a tile, the plan of a wall, and the beat that tells the time and how old each tile is.</summary>
internal static class WallFrames
{
    public const string Plan = "plan", Beat = "beat";

    // Frames are JSON inside an event stream, never inside HTML: markup need not be escaped twice.
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static byte[] OfTile(string kind, DateTimeOffset at, string html) => Encode("tile", new { kind, at = at.ToUnixTimeMilliseconds(), html });

    public static byte[] OfBeat(DateTimeOffset now, IReadOnlyDictionary<string, long> seen) => Encode(Beat, new { now = now.ToUnixTimeMilliseconds(), seen });

    public static byte[] OfPlan(WallPlan plan) => Encode(Plan, plan);

    private static byte[] Encode(string name, object data) => Encoding.UTF8.GetBytes($"event: {name}\ndata: {JsonSerializer.Serialize(data, Json)}\n\n");
}

/// <param name="From">Milliseconds since 1970; the browser reckons the scene from it as <see cref="Turning"/> does.</param>
/// <param name="Dead">Screens that are not heard.</param>
internal sealed record WallPlan(int Layout, long From, int Seconds, int Scenes, int? Held, bool Pinned, bool Night, AlertWords? Alert, IReadOnlyList<DeadScreen> Dead)
{
    public static WallPlan Of(Wall wall, IReadOnlyList<ScreenPulse> pulses, DateTimeOffset now, TimeZoneInfo zone)
    {
        var turning = wall.Turning;
        return new(wall.Layout, turning.From.ToUnixTimeMilliseconds(), turning.Seconds, turning.Scenes, turning.Held, wall.IsPinned,
            wall.Theme.IsNight(TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime)),
            wall.Alert is { } alert && alert.StandsAt(now) ? new AlertWords(alert.Words, alert.Detail, alert.RaisedAt.ClockWithZone(zone), alert.UntilAt.ToUnixTimeMilliseconds()) : null,
            [.. pulses.Where(one => one.IsDead(now) && one.Screen <= wall.Grid.Screens).Select(one => new DeadScreen(one.Screen, one.LastAt.Clock(zone)))]);
    }

    /// <summary>For comparing: equal while the screens need not be told anything.</summary>
    public string Says => string.Create(CultureInfo.InvariantCulture, $"{Layout}|{From}|{Seconds}|{Scenes}|{Held}|{Pinned}|{Night}|{Alert}|{string.Join(',', Dead)}");
}

internal sealed record AlertWords(string Words, string Detail, string Since, long Until);

internal sealed record DeadScreen(int Screen, string Since);
