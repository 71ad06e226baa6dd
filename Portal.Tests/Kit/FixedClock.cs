namespace Portal.Tests.Kit;

/// <summary>A clock that stands where the test puts it: Monday 2 November 2026, 09.00 WIB, unless moved. Timers run on real time.</summary>
public sealed class FixedClock : TimeProvider
{
    public static readonly DateTimeOffset Start = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);

    public DateTimeOffset Now { get; set; } = Start;

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}
