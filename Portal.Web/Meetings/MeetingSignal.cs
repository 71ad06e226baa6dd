namespace Portal.Web.Meetings;

/// <summary>What one browser tells another to find it (session descriptions, candidates): handed on within a second and deleted. Sealed, because it holds network addresses.</summary>
public sealed class MeetingSignal
{
    public long Id { get; private set; }
    public long MeetingId { get; init; }
    public long FromSeat { get; init; }
    public long ToSeat { get; init; }
    public required byte[] BodySealed { get; init; }
    public DateTimeOffset At { get; init; }
}
