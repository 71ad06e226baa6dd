using System.Globalization;
using Portal.Domain.Tickets;

namespace Portal.Web.Ui;

/// <summary>A lifting of anonim or rahasia, from the codes of its event.</summary>
internal static class LiftWords
{
    /// <summary>"rahasia: pelapor setuju"</summary>
    public static string For(IReadOnlyDictionary<string, string> facts) => $"{What(facts).ToLowerInvariant()}: {Reason(facts)}";

    /// <summary>"Anonim", "Rahasia", "Anonim dan rahasia".</summary>
    public static string What(IReadOnlyDictionary<string, string> facts) =>
        Words.For(int.TryParse(facts.GetValueOrDefault("what"), CultureInfo.InvariantCulture, out var what) ? (Visibility)what : Visibility.Open);

    public static string Reason(IReadOnlyDictionary<string, string> facts) => Enum.TryParse<LiftReason>(facts.GetValueOrDefault("reason"), out var reason) ? Words.For(reason) : "";
}
