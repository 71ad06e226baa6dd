namespace Portal.Domain.Walls;

/// <summary>Which scene is on, as a function of time alone: screens that know the time turn together and ask nobody.</summary>
/// <param name="From">When the first scene began.</param>
/// <param name="Seconds">How long each scene stands.</param>
/// <param name="Scenes">At least one.</param>
/// <param name="Held">The scene that stands still, paused or pinned; null while they turn.</param>
public sealed record Turning(DateTimeOffset From, int Seconds, int Scenes, int? Held)
{
    public int SceneAt(DateTimeOffset now)
    {
        if (Held is { } held) return Math.Clamp(held, 0, Scenes - 1);
        var turns = Math.DivRem((now - From).Ticks, TimeSpan.FromSeconds(Seconds).Ticks, out var rest);
        // A clock that was set back still gives a scene.
        if (rest < 0) turns--;
        return (int)(((turns % Scenes) + Scenes) % Scenes);
    }

    /// <summary>The beginning that puts this scene on now, for its whole time.</summary>
    public static DateTimeOffset Since(int scene, int seconds, DateTimeOffset now) => now - TimeSpan.FromSeconds((long)scene * seconds);
}
