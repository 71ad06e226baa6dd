namespace Portal.Web.Follow;

/// <summary>The names behind the ids and codes that events carry.</summary>
public sealed record JourneyNames
{
    public IReadOnlyDictionary<int, string> Agencies { get; init; } = new Dictionary<int, string>();
    public IReadOnlyDictionary<string, string> AgenciesByCode { get; init; } = new Dictionary<string, string>();
    public IReadOnlyDictionary<int, string> Categories { get; init; } = new Dictionary<int, string>();
    public required TimeZoneInfo Zone { get; init; }

    public string Agency(int? id) => id is { } known && Agencies.TryGetValue(known, out var name) ? name : "dinas yang menangani";

    public string Owner(string? code) => code is not null && AgenciesByCode.TryGetValue(code, out var name) ? name : "pemilik wewenangnya";

    public string? Category(int? id) => id is { } known ? Categories.GetValueOrDefault(known) : null;
}
