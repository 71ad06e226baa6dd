namespace Portal.Domain.Crises;

/// <summary>Siaga, Tanggap Darurat, Pemulihan, and over.</summary>
public enum CrisisLevel { Standby, Emergency, Recovery, Ended }

public enum CrisisStepKind { Declared, Moved, Amended }

/// <summary>The decree a step rests on.</summary>
/// <param name="Number">Of the SK.</param>
/// <param name="On">Its date.</param>
public sealed record CrisisDecree(string Number, DateOnly On);

/// <summary>Someone to call, on the public pages.</summary>
public sealed record CrisisCall(string Who, string Number);

/// <summary>What is decreed and told about a crisis.</summary>
/// <param name="Name">Public: "Banjir bandang Sitiarjo".</param>
/// <param name="Happened">What happened and where, in plain words, for everybody.</param>
/// <param name="Advice">What people should do; may be empty.</param>
/// <param name="Areas">Codes of kecamatan (in a province of kabupaten or kota); empty for the whole region.</param>
/// <param name="CategoryIds">Empty for every category.</param>
/// <param name="PlannedEndOn">Until when the notice is valid.</param>
/// <param name="Scene">The walls' scene while it lasts; empty leaves the walls alone.</param>
public sealed record CrisisTerms(
    string Name, string Happened, string Advice, IReadOnlyList<CrisisCall> Calls, IReadOnlyList<string> Areas, IReadOnlyList<int> CategoryIds, DateOnly PlannedEndOn, string Scene, CrisisDays Days)
{
    public const int MostCalls = 4;

    /// <summary>What keeps it from being declared; empty when nothing does.</summary>
    public IReadOnlyList<Refusal> Faults()
    {
        var faults = new List<Refusal>();
        void Want(bool isFit, Refusal refusal) { if (!isFit) faults.Add(refusal); }
        Want(Name.Trim().Length is >= 5 and <= 80, CrisisRefusals.Name);
        Want(Happened.Trim().Length is >= 10 and <= 300, CrisisRefusals.Happened);
        Want(Advice.Trim().Length <= 300, CrisisRefusals.Advice);
        Want(Calls.Count <= MostCalls && Calls.All(one => one.Who.Trim().Length is >= 2 and <= 60 && IsCall(one.Number)), CrisisRefusals.Calls);
        Want(Scene.Length <= 60, CrisisRefusals.Scene);
        Want(Days.IsPossible, CrisisRefusals.Days);
        return faults;
    }

    private static bool IsCall(string number) => number.Trim().Length is >= 3 and <= 20 && number.Trim().All(sign => char.IsAsciiDigit(sign) || sign is ' ' or '-' or '+' or '(' or ')');
}

/// <summary>One line of a crisis's history; never changed afterwards.</summary>
public sealed class CrisisStep
{
    public long Id { get; private set; }
    public CrisisStepKind Kind { get; init; }
    public CrisisLevel Level { get; init; }
    public CrisisDecree Decree { get; init; } = null!;
    public DateTimeOffset At { get; init; }
    public Guid? ActorId { get; init; }
}

/// <summary>A declared crisis with its decree, area and clocks. It is never deleted; reports received while it lasted stay marked with it.</summary>
public sealed class Crisis
{
    private static readonly TimeSpan Furthest = TimeSpan.FromDays(14);
    private readonly List<CrisisStep> steps = [];

    private Crisis() { }

    public long Id { get; private set; }

    /// <summary>"KR-2026-01".</summary>
    public string Number { get; private set; } = "";
    public CrisisLevel Level { get; private set; }
    public CrisisTerms Terms { get; private set; } = null!;

    /// <summary>Reports received from here on, until <see cref="EndedAt"/>.</summary>
    public DateTimeOffset StartedAt { get; private set; }
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }
    public IReadOnlyList<CrisisStep> Steps => steps;
    public bool IsInForce => EndedAt is null;

    /// <param name="startedAt">When it began: not in the future, and at most two weeks ago.</param>
    public static Outcome<Crisis> Declare(Actor actor, string number, CrisisLevel level, CrisisDecree decree, CrisisTerms terms, DateTimeOffset startedAt, DateOnly today, DateTimeOffset now)
    {
        if (terms.Faults() is { Count: > 0 } faults) return Outcome<Crisis>.Refuse(faults);
        if (level is not (CrisisLevel.Standby or CrisisLevel.Emergency)) return CrisisRefusals.FirstLevel;
        if (startedAt > now || startedAt < now - Furthest) return CrisisRefusals.Started;
        if (terms.PlannedEndOn < today) return CrisisRefusals.PlannedEnd;
        if (Fault(decree, today) is { } fault) return fault;
        var crisis = new Crisis { Number = number, Terms = terms, StartedAt = startedAt };
        crisis.Take(CrisisStepKind.Declared, level, decree, actor, now);
        return crisis;
    }

    /// <summary>Up, down or to its end; each by a decree of its own.</summary>
    public Outcome<Done> Move(Actor actor, CrisisLevel to, CrisisDecree decree, DateOnly today, DateTimeOffset now)
    {
        if (!Next(Level).Contains(to)) return CrisisRefusals.Illegal;
        if (Fault(decree, today) is { } fault) return fault;
        if (to == CrisisLevel.Ended) EndedAt = now;
        return Take(CrisisStepKind.Moved, to, decree, actor, now);
    }

    /// <summary>Other words, a later end, a wider area. What was inside stays inside: its reports were promised these clocks.</summary>
    public Outcome<Done> Amend(Actor actor, CrisisTerms terms, CrisisDecree decree, DateOnly today, DateTimeOffset now)
    {
        if (!IsInForce) return CrisisRefusals.Illegal;
        if (terms.Faults() is { Count: > 0 } faults) return Outcome<Done>.Refuse(faults);
        if (terms.PlannedEndOn < today) return CrisisRefusals.PlannedEnd;
        if (!IsWider(Terms.Areas, terms.Areas) || !IsWider(Terms.CategoryIds, terms.CategoryIds)) return CrisisRefusals.OnlyWider;
        if (Fault(decree, today) is { } fault) return fault;
        // The clocks are promises: they stay as they were decreed first.
        Terms = terms with { Days = Terms.Days };
        return Take(CrisisStepKind.Amended, Level, decree, actor, now);
    }

    public static IReadOnlyList<CrisisLevel> Next(CrisisLevel level) => level switch
    {
        CrisisLevel.Standby => [CrisisLevel.Emergency, CrisisLevel.Ended],
        CrisisLevel.Emergency => [CrisisLevel.Recovery],
        CrisisLevel.Recovery => [CrisisLevel.Emergency, CrisisLevel.Ended],
        CrisisLevel.Ended => [],
    };

    public Sla.CrisisClock Clock => new(Id, Number, Terms.Name, steps.Count == 0 ? "" : steps[0].Decree.Number, StartedAt, EndedAt, Terms.Areas, Terms.CategoryIds, Terms.Days);

    private static bool IsWider<T>(IReadOnlyList<T> before, IReadOnlyList<T> after) => after.Count == 0 || (before.Count > 0 && before.All(after.Contains));

    private static Refusal? Fault(CrisisDecree decree, DateOnly today) =>
        decree.Number.Trim().Length is < 3 or > 80 ? CrisisRefusals.DecreeNumber : decree.On > today || decree.On < today.AddYears(-1) ? CrisisRefusals.DecreeDate : null;

    private Done Take(CrisisStepKind kind, CrisisLevel level, CrisisDecree decree, Actor actor, DateTimeOffset now)
    {
        (Level, Version) = (level, Version + 1);
        steps.Add(new CrisisStep { Kind = kind, Level = level, Decree = decree with { Number = decree.Number.Trim() }, At = now, ActorId = actor.AccountId });
        return Done.It;
    }
}
