namespace Portal.Domain.Alerts;

public enum WatchTurn { None, Raise, Clear }

/// <summary>Remembers between two looks since when a rule rings or is calm in one scope, so that an alert begins and ends once.</summary>
public sealed class AlertWatch
{
    /// <summary>So long a figure must be calm before its alert ends.</summary>
    public static readonly TimeSpan Calming = TimeSpan.FromMinutes(15);

    public required string Key { get; init; }
    public DateTimeOffset? RingingSince { get; private set; }
    public DateTimeOffset? CalmSince { get; private set; }
    public bool IsRaised { get; private set; }

    /// <summary>Worth keeping: a watch that has seen nothing is as good as none.</summary>
    public bool IsIdle => RingingSince is null && !IsRaised;

    public WatchTurn See(AlertGrade grade, TimeSpan hold, DateTimeOffset at)
    {
        switch (grade)
        {
            case AlertGrade.Ringing:
                CalmSince = null;
                RingingSince ??= at;
                if (IsRaised || at - RingingSince < hold) return WatchTurn.None;
                IsRaised = true;
                return WatchTurn.Raise;
            case AlertGrade.Near:
                CalmSince = null;
                if (!IsRaised) RingingSince = null;
                return WatchTurn.None;
            case AlertGrade.Calm:
                RingingSince = null;
                if (!IsRaised) return WatchTurn.None;
                CalmSince ??= at;
                if (at - CalmSince < Calming) return WatchTurn.None;
                (IsRaised, CalmSince) = (false, null);
                return WatchTurn.Clear;
            // What is not known is no reason to begin or to end anything.
            case AlertGrade.Unknown:
            default:
                return WatchTurn.None;
        }
    }
}
