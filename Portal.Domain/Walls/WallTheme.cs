namespace Portal.Domain.Walls;

/// <summary>How bright the room is.</summary>
public enum WallTheme { Night, Day, ByHour }

public static class WallThemes
{
    private const int DayBegins = 6, DayEnds = 18;

    public static bool IsNight(this WallTheme theme, TimeOnly local) => theme switch
    {
        WallTheme.Night => true,
        WallTheme.Day => false,
        WallTheme.ByHour => local.Hour is < DayBegins or >= DayEnds,
    };
}
