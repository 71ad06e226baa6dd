namespace Portal.Domain.Board;

/// <summary>
/// What is counted by the hour. <see cref="Open"/>, <see cref="Late"/> and <see cref="Unverified"/> are how much more of it there was at the end of the
/// hour than before.
/// </summary>
public enum HourFlow { Arrived, Open, Late, Reopened, Unverified, Answered, Returned, ProofRefused }

/// <summary>Which hourly counter.</summary>
/// <param name="Scope">As <see cref="FigureScope"/> writes it.</param>
/// <param name="Hour">Hours since 1970, UTC.</param>
public readonly record struct HourKey(string Scope, HourFlow Flow, int Hour);

/// <summary>A small counter of one hour, kept by the projector for <see cref="HourLedger.Kept"/>.</summary>
public sealed class FigureHour
{
    public int Id { get; private set; }
    public string Scope { get; init; } = "";
    public HourFlow Flow { get; init; }
    public int Hour { get; init; }

    /// <summary>Below zero where more went out than came in.</summary>
    public int Count { get; set; }

    public HourKey Key => new(Scope, Flow, Hour);

    public static int HourOf(DateTimeOffset at) => (int)Math.Floor(at.ToUnixTimeSeconds() / 3600d);

    public static DateTimeOffset StartOf(int hour) => DateTimeOffset.FromUnixTimeSeconds(hour * 3600L);
}

/// <summary>What part of the government a figure is of, as it is kept: everything, one OPD, one area, one category.</summary>
public static class FigureScope
{
    public const string Whole = "", AgencyPart = "opd:", AreaPart = "kec:", CategoryPart = "kat:";

    public static string Agency(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{AgencyPart}{id}");

    /// <summary>Where no OPD, place or category is said yet: counted in the whole, and a place of its own to nobody.</summary>
    public static bool IsNowhere(string scope) => scope is AgencyPart + "0" or AreaPart or CategoryPart + "0";

    public static string Area(string code) => AreaPart + code;

    public static string Category(int id) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{CategoryPart}{id}");

    /// <summary>The id behind <c>opd:</c> or <c>kat:</c>; null where it is none.</summary>
    public static int? IdOf(string scope, string part) =>
        scope.StartsWith(part, StringComparison.Ordinal) && int.TryParse(scope.AsSpan(part.Length), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var id) ? id : null;
}
