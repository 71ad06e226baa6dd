namespace Portal.Domain.Walls;

/// <summary>Words that take over every screen of a wall until they are taken back or their time is over.</summary>
/// <param name="AlertId">The alert that raised itself here; null for words somebody typed.</param>
public sealed record WallAlert(string Words, string Detail, DateTimeOffset RaisedAt, DateTimeOffset UntilAt, long? AlertId = null)
{
    public const int MostWords = 80, MostDetail = 160, MostMinutes = 720;

    public bool StandsAt(DateTimeOffset now) => now < UntilAt;
}
