namespace Portal.Domain.Walls;

/// <summary>When a figure is too old to be believed. The browser asks the same question each second.</summary>
public static class Freshness
{
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static bool IsStale(DateTimeOffset observedAt, DateTimeOffset now) => now - observedAt > Limit;
}
