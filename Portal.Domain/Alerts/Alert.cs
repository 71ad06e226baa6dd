using Portal.Domain.Board;

namespace Portal.Domain.Alerts;

/// <summary>Who was told so far.</summary>
public enum AlertStage { Raised, Told, Climbed }

public enum AlertStepKind { Raised, Told, Climbed, Acknowledged, Cleared }

/// <summary>One line of an alert's history; never changed afterwards.</summary>
public sealed class AlertStep
{
    public long Id { get; private set; }
    public AlertStepKind Kind { get; init; }
    public DateTimeOffset At { get; init; }

    /// <summary>Null for the clock.</summary>
    public Guid? ActorId { get; init; }

    /// <summary>Who was told, for the two steps that tell.</summary>
    public AlertAudience? Audience { get; init; }

    /// <summary>How many letters were written to them; 0 says that nobody could be reached.</summary>
    public int Letters { get; init; }

    /// <summary>What was written with it, sealed; empty for none.</summary>
    public byte[] WordsSealed { get; init; } = [];
}

/// <summary>What an alert says when it begins.</summary>
/// <param name="Key">One alert is open for it at most.</param>
/// <param name="Words">The figure in words, as it was seen: "41 % (batas 30 %)". Stands on walls: no person in it.</param>
/// <param name="Scope">As <see cref="FigureScope"/> writes it.</param>
/// <param name="Link">Where the rows behind it are.</param>
public sealed record AlertCall(string Number, string Key, int? RuleId, string Title, string Words, string Scope, string ScopeName, string Link, bool TakesWall, AlertOrders Orders);

/// <summary>A rule rang. It is told to one audience, and to a second when nobody takes note of it; it ends when the figure has been calm, or with what it was about.</summary>
public sealed class Alert
{
    private readonly List<AlertStep> steps = [];

    private Alert() { }

    public long Id { get; private set; }

    /// <summary>"PR-2026-014".</summary>
    public string Number { get; private set; } = "";
    public string Key { get; private set; } = "";
    public int? RuleId { get; private set; }
    public string Title { get; private set; } = "";
    public string Words { get; private set; } = "";
    public string Scope { get; private set; } = "";
    public string ScopeName { get; private set; } = "";
    public string Link { get; private set; } = "";
    public bool TakesWall { get; private set; }
    public AlertOrders Orders { get; private set; } = null!;

    /// <summary>The OPD it is about; null for the whole government, an area or a category.</summary>
    public int? AgencyId { get; private set; }
    public AlertStage Stage { get; private set; }
    public DateTimeOffset RaisedAt { get; private set; }
    public DateTimeOffset? AcknowledgedAt { get; private set; }
    public DateTimeOffset? ClearedAt { get; private set; }

    /// <summary>When somebody is to be told next; null when nobody is.</summary>
    public DateTimeOffset? NextStepAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }
    public IReadOnlyList<AlertStep> Steps => steps;
    public bool IsOpen => ClearedAt is null;
    public bool Waits => IsOpen && AcknowledgedAt is null;

    public static Alert Raise(AlertCall call, TimeZoneInfo zone, DateTimeOffset now)
    {
        var alert = new Alert
        {
            Number = call.Number, Key = call.Key, RuleId = call.RuleId, Title = call.Title, Words = call.Words, Scope = call.Scope, ScopeName = call.ScopeName, Link = call.Link,
            TakesWall = call.TakesWall, Orders = call.Orders, AgencyId = FigureScope.IdOf(call.Scope, FigureScope.AgencyPart), RaisedAt = now,
        };
        alert.Take(new AlertStep { Kind = AlertStepKind.Raised, At = now });
        // Quiet hours hold the letters, not the screens.
        alert.NextStepAt = call.Orders.Quiet.After(now, zone);
        return alert;
    }

    /// <summary>Who is to be told at this moment; null when nobody is.</summary>
    public AlertAudience? DueAudience(DateTimeOffset now) => !Waits || NextStepAt is not { } due || due > now ? null : Stage == AlertStage.Raised ? Orders.First : Orders.Second;

    /// <summary>They were told, by so many letters; what comes next is set.</summary>
    public Outcome<Done> Tell(AlertAudience audience, int letters, TimeZoneInfo zone, DateTimeOffset now)
    {
        if (DueAudience(now) != audience) return AlertRefusals.NotDue;
        var isFirst = Stage == AlertStage.Raised;
        Stage = isFirst ? AlertStage.Told : AlertStage.Climbed;
        NextStepAt = isFirst && Orders.Second is not null ? Orders.Quiet.After(now.AddMinutes(Orders.ClimbMinutes), zone) : null;
        return Take(new AlertStep { Kind = isFirst ? AlertStepKind.Told : AlertStepKind.Climbed, At = now, Audience = audience, Letters = letters });
    }

    /// <param name="words">Sealed; may be empty.</param>
    public Outcome<Done> Acknowledge(Actor actor, byte[] words, DateTimeOffset now)
    {
        if (!Waits) return AlertRefusals.Over;
        (AcknowledgedAt, NextStepAt) = (now, null);
        return Take(new AlertStep { Kind = AlertStepKind.Acknowledged, At = now, ActorId = actor.AccountId, WordsSealed = words });
    }

    public Outcome<Done> Clear(DateTimeOffset now)
    {
        if (!IsOpen) return AlertRefusals.Over;
        (ClearedAt, NextStepAt) = (now, null);
        return Take(new AlertStep { Kind = AlertStepKind.Cleared, At = now });
    }

    private Done Take(AlertStep step)
    {
        Version++;
        steps.Add(step);
        return Done.It;
    }
}
