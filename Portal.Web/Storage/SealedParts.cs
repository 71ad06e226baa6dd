using System.Text.Json;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;

namespace Portal.Web.Storage;

/// <summary>The parts of a report that are more than one text, sealed whole.</summary>
internal static class SealedParts
{
    public static byte[]? Seal(this Vault vault, Neighbourhood place) => place.IsEmpty ? null : vault.Seal(JsonSerializer.Serialize(new Neighbourhood(place.Dusun?.Trim(), place.Rt?.Trim(), place.Rw?.Trim())));

    public static byte[]? Seal(this Vault vault, IReadOnlyList<ExtraAnswer> answers) => answers.Count == 0 ? null : vault.Seal(JsonSerializer.Serialize(answers));

    /// <summary>"Dusun Krajan, RT 03 RW 02"; empty where nothing was said or it was erased.</summary>
    public static string NeighbourhoodOf(this Vault vault, Report? report) =>
        vault.Open(report?.NeighbourhoodSealed) is { Length: > 0 } json ? JsonSerializer.Deserialize<Neighbourhood>(json)!.ToString() : "";

    public static IReadOnlyList<ExtraAnswer> ExtraOf(this Vault vault, Report? report) =>
        vault.Open(report?.ExtraSealed) is { Length: > 0 } json ? JsonSerializer.Deserialize<List<ExtraAnswer>>(json)! : [];
}
