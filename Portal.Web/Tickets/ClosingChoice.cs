using System.Globalization;
using Portal.Domain.Templates;
using Portal.Domain.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Tickets;

/// <summary>A closing reason as one option of a list: this government's wording, or the house's where it has none.</summary>
internal static class ClosingChoice
{
    public static string Of(ClosingReason reason, int? phraseId = null) => string.Create(CultureInfo.InvariantCulture, $"{reason}:{phraseId}");

    public static IReadOnlyList<(string Value, string Text)> All(IReadOnlyList<ClosingPhrase> phrases) =>
        [.. Enum.GetValues<ClosingReason>().Where(reason => reason != ClosingReason.RulingAfterRejections).SelectMany(reason => Of(reason, phrases))];

    public static (ClosingReason Reason, int? PhraseId) Read(string value)
    {
        var parts = value.Split(':');
        return (Enum.Parse<ClosingReason>(parts[0]), int.TryParse(parts[^1], NumberStyles.None, CultureInfo.InvariantCulture, out var phrase) ? phrase : null);
    }

    private static IEnumerable<(string, string)> Of(ClosingReason reason, IReadOnlyList<ClosingPhrase> phrases)
    {
        var own = phrases.Where(one => one.Reason == reason).ToList();
        return own.Count == 0 ? [(Of(reason, (int?)null), Words.For(reason))] : own.Select(one => (Of(reason, one.Id), one.Text));
    }
}
