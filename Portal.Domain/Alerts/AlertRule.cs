using System.Text.Json.Serialization;
using Portal.Domain.Board;
using Portal.Domain.Notices;

namespace Portal.Domain.Alerts;

/// <summary>
/// Which figure a rule watches. <see cref="LateShare"/> is per cent of what is open; <see cref="Counting"/> is whether the figures themselves follow the log;
/// from <see cref="Soon"/> on they are known for this moment only.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertFigure>))]
public enum AlertFigure { Arrived, Unverified, Open, Late, LateShare, Returned, Answered, Reopened, ProofRefused, Counting, Soon, BrokenPromises, UnheardDirections }

public static class AlertFigureKinds
{
    /// <summary>The counter that is added up over hours; null for what stands at a level.</summary>
    public static HourFlow? Flow(this AlertFigure figure) => figure switch
    {
        AlertFigure.Arrived => HourFlow.Arrived,
        AlertFigure.Returned => HourFlow.Returned,
        AlertFigure.Answered => HourFlow.Answered,
        AlertFigure.Reopened => HourFlow.Reopened,
        AlertFigure.ProofRefused => HourFlow.ProofRefused,
        AlertFigure.Unverified or AlertFigure.Open or AlertFigure.Late or AlertFigure.LateShare or AlertFigure.Counting or AlertFigure.Soon or AlertFigure.BrokenPromises or AlertFigure.UnheardDirections => null,
    };

    /// <summary>No hour keeps it: only a limit can be set, and no past be tried.</summary>
    public static bool IsOfThisMoment(this AlertFigure figure) => figure is AlertFigure.Soon or AlertFigure.BrokenPromises or AlertFigure.UnheardDirections;
}

/// <summary>What makes a rule ring: a number, a departure from what is usual at this hour of this weekday, or nothing heard at all.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertCheck>))]
public enum AlertCheck { Above, Below, UnusuallyHigh, UnusuallyLow, Silent }

/// <summary>Who is told.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AlertAudience>))]
public enum AlertAudience { InstanceAdmins, Desk, AgencyHead, Secretary, Leaders, SystemAdmins }

/// <summary>Whom to tell, whom next, and when nobody is woken.</summary>
/// <param name="Second">Told when nobody has acknowledged it in time; null climbs nowhere.</param>
/// <param name="ClimbMinutes">From the first telling to the second.</param>
public sealed record AlertOrders(AlertAudience First, AlertAudience? Second, int ClimbMinutes, int QuietFrom, int QuietUntil)
{
    [JsonIgnore]
    public QuietHours Quiet => new(QuietFrom, QuietUntil);
}

/// <summary>What a rule says, as it is written in the editor, tried and kept.</summary>
/// <param name="Scope">As <see cref="FigureScope"/> writes it; <c>opd:*</c>, <c>kec:*</c> and <c>kat:*</c> watch each of them by itself.</param>
/// <param name="Limit">For Above and Below the number, for the unusual the factor; not read for Silent.</param>
/// <param name="WindowHours">Over how many hours what arrives is added up.</param>
/// <param name="Weeks">How many earlier weeks tell what is usual.</param>
/// <param name="Least">Smaller numbers are never unusual; for a share, how many must be open.</param>
/// <param name="SilentMinutes">For Silent: without anything for this long.</param>
/// <param name="HoldMinutes">How long it must stand before anybody is told.</param>
public sealed record AlertTerms(
    string Name, AlertFigure Figure, string Scope, AlertCheck Check, decimal Limit, int WindowHours, int Weeks, int Least, int SilentMinutes, bool OfficeHoursOnly, int HoldMinutes, bool TakesWall, AlertOrders Orders)
{
    public const int MostHours = 24, LeastWeeks = 3, MostWeeks = 12, MostMinutes = 24 * 60;
    public const string Each = "*";

    /// <summary>Added up over hours; the others stand at a level.</summary>
    [JsonIgnore]
    public bool IsFlow => Figure.Flow() is not null;

    [JsonIgnore]
    public bool WatchesEach => Scope.EndsWith(Each, StringComparison.Ordinal);

    /// <summary>What keeps it from being a rule; empty when it is one.</summary>
    public IReadOnlyList<Refusal> Faults()
    {
        var faults = new List<Refusal>();
        void Want(bool isFit, Refusal refusal) { if (!isFit) faults.Add(refusal); }
        var (isUnusual, isSilent) = (Check is AlertCheck.UnusuallyHigh or AlertCheck.UnusuallyLow, Check == AlertCheck.Silent);
        Want(Name.Trim().Length is >= 5 and <= 80, AlertRefusals.Name);
        Want(Figure != AlertFigure.Counting || (isSilent && Scope.Length == 0), AlertRefusals.CountingIsSilent);
        Want(!isSilent || Figure is AlertFigure.Arrived or AlertFigure.Counting, AlertRefusals.SilentFigure);
        Want(!isUnusual || !Figure.IsOfThisMoment(), AlertRefusals.MomentHasLimit);
        Want(Figure != AlertFigure.UnheardDirections || Scope.Length == 0 || Scope.StartsWith(FigureScope.AgencyPart, StringComparison.Ordinal), AlertRefusals.DirectionsOfOffices);
        Want(Figure != AlertFigure.Unverified || !Scope.StartsWith(FigureScope.AgencyPart, StringComparison.Ordinal), AlertRefusals.UnverifiedIsNobodys);
        Want(isSilent || isUnusual || Limit is >= 0 and <= 1_000_000, AlertRefusals.Limit);
        Want(Figure != AlertFigure.LateShare || isUnusual || Limit <= 100, AlertRefusals.Share);
        Want(!isUnusual || Limit is >= 1.1m and <= 20, AlertRefusals.Factor);
        Want(!isUnusual || Weeks is >= LeastWeeks and <= MostWeeks, AlertRefusals.Weeks);
        Want(!IsFlow || isSilent || WindowHours is >= 1 and <= MostHours, AlertRefusals.Window);
        Want(Least is >= 0 and <= 100_000, AlertRefusals.Least);
        Want(!isSilent || SilentMinutes is >= 5 and <= 7 * MostMinutes, AlertRefusals.Silence);
        Want(HoldMinutes is >= 0 and <= MostMinutes, AlertRefusals.Hold);
        Want(Orders.Second is null || Orders.ClimbMinutes is >= 5 and <= MostMinutes, AlertRefusals.Climb);
        Want(Orders.Second != Orders.First, AlertRefusals.SamePeople);
        Want(Orders is { QuietFrom: >= 0 and <= 23, QuietUntil: >= 0 and <= 23 }, AlertRefusals.Quiet);
        return faults;
    }
}

/// <summary>A rule that watches a figure. Switched off rather than deleted: earlier alerts name it.</summary>
public sealed class AlertRule
{
    private AlertRule() { }

    public int Id { get; private set; }
    public AlertTerms Terms { get; private set; } = null!;
    public bool IsOn { get; private set; }
    public Guid? SetBy { get; private set; }
    public DateTimeOffset SetAt { get; private set; }

    /// <summary>Concurrency token.</summary>
    public int Version { get; private set; }

    public static Outcome<AlertRule> Write(AlertTerms terms, Guid? by, DateTimeOffset now)
    {
        var rule = new AlertRule { IsOn = true };
        var written = rule.Rewrite(terms, by, now);
        return written.Succeeded ? rule : Outcome<AlertRule>.Refuse(written.Refusals);
    }

    public Outcome<Done> Rewrite(AlertTerms terms, Guid? by, DateTimeOffset now)
    {
        if (terms.Faults() is { Count: > 0 } faults) return Outcome<Done>.Refuse(faults);
        (Terms, SetBy, SetAt, Version) = (terms with { Name = terms.Name.Trim() }, by, now, Version + 1);
        return Done.It;
    }

    public void Switch(bool isOn, Guid? by, DateTimeOffset now) => (IsOn, SetBy, SetAt, Version) = (isOn, by, now, Version + 1);

    /// <summary>One alert is open for this at most.</summary>
    public string KeyFor(string scope) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"aturan:{Id}:{scope}");
}
