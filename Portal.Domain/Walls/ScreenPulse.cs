namespace Portal.Domain.Walls;

/// <summary>Whether a screen still lives: it says so every ten seconds.</summary>
/// <param name="LastAt">When it was heard last.</param>
public sealed record ScreenPulse(int Screen, DateTimeOffset LastAt)
{
    public static readonly TimeSpan Beat = TimeSpan.FromSeconds(10), Silence = TimeSpan.FromSeconds(30);

    public bool IsDead(DateTimeOffset now) => now - LastAt > Silence;
}
