using System.Globalization;
using System.Text.Json;

namespace Portal.Domain.Tickets;

/// <summary>The codes and numbers of an event as canonical JSON: sorted keys, invariant values, so that its hash is stable.</summary>
public static class EventFacts
{
    public static string Of(params (string Key, object? Value)[] facts)
    {
        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in facts)
        {
            if (value is not null)
                sorted[key] = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        }
        return JsonSerializer.Serialize(sorted);
    }

    public static IReadOnlyDictionary<string, string> Read(string json) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(json) ?? [];
}
