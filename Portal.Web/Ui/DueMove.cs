using System.Globalization;

namespace Portal.Web.Ui;

/// <summary>A due date that was reckoned again, as its event tells it.</summary>
internal static class DueMove
{
    /// <summary>"Dari 3 Desember menjadi 4 Desember"; null where the event says nothing readable.</summary>
    public static string? Words(IReadOnlyDictionary<string, string> facts, TimeZoneInfo zone) =>
        At(facts, "from") is { } from && At(facts, "to") is { } to ? $"Dari {from.DayIn(zone).FullDay()} menjadi {to.DayIn(zone).FullDay()}" : null;

    private static DateTimeOffset? At(IReadOnlyDictionary<string, string> facts, string key) =>
        DateTimeOffset.TryParse(facts.GetValueOrDefault(key), CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at) ? at : null;
}
