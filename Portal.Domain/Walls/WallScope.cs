namespace Portal.Domain.Walls;

/// <summary>Whose figures a wall shows: some OPDs, some kecamatan, or with both lists empty the whole government. Both together narrow each other.</summary>
public sealed record WallScope(IReadOnlyList<string> Agencies, IReadOnlyList<string> Kecamatan)
{
    public static readonly WallScope Whole = new([], []);

    public bool IsWhole => Agencies.Count == 0 && Kecamatan.Count == 0;

    /// <summary>Equal for equal scopes: what was read for one wall serves every other that asks the same.</summary>
    public string Key => IsWhole ? "" : string.Join(',', Agencies.Order(StringComparer.Ordinal)) + "|" + string.Join(',', Kecamatan.Order(StringComparer.Ordinal));
}
