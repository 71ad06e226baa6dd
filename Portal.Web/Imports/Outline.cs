using System.Text.Json;
using Portal.Domain;

namespace Portal.Web.Imports;

/// <summary>One feature of a GeoJSON file (RFC 7946): whose outline it is, its geometry as written, and the middle of it.</summary>
/// <param name="Place">1 for the first feature.</param>
/// <param name="Fault">Why it cannot be used; null when it can.</param>
internal sealed record Outline(int Place, string Code, string Geometry, (double Latitude, double Longitude) Centre, string? Fault = null)
{
    public static Outcome<List<Outline>> ReadAll(Func<Stream> open)
    {
        try
        {
            using var stream = open();
            using var file = JsonDocument.Parse(stream);
            if (!file.RootElement.TryGetProperty("features", out var features) || features.ValueKind != JsonValueKind.Array)
                return new Refusal("import.not-geojson", "The file is not a GeoJSON FeatureCollection: it has no list 'features'.");
            return features.EnumerateArray().Select((feature, index) => Read(feature, index + 1)).ToList();
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException) { return new Refusal("import.not-geojson", "The file is not well-formed GeoJSON."); }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return new Refusal("import.unreadable", $"The file cannot be read: {fault.Message}"); }
    }

    private static Outline Read(JsonElement feature, int place)
    {
        Outline Broken(string fault) => new(place, "", "", default, fault);
        if (!feature.TryGetProperty("properties", out var properties) || !properties.TryGetProperty("code", out var code) || code.GetString() is not { Length: > 0 } text) return Broken("the feature has no properties.code");
        if (!feature.TryGetProperty("geometry", out var geometry) || !geometry.TryGetProperty("coordinates", out var rings)) return Broken("the feature has no geometry");
        if (geometry.GetProperty("type").GetString() is not ("Polygon" or "MultiPolygon")) return Broken("the geometry is neither Polygon nor MultiPolygon");
        var points = Points(rings).ToList();
        if (points.Count < 4 || points.Exists(one => one.Latitude is < -90 or > 90 || one.Longitude is < -180 or > 180)) return Broken("the geometry is not a ring of degrees");
        return new Outline(place, text, geometry.GetRawText(), Said(properties) ?? Middle(points));
    }

    private static IEnumerable<(double Latitude, double Longitude)> Points(JsonElement nested)
    {
        if (nested.ValueKind != JsonValueKind.Array || nested.GetArrayLength() == 0) return [];
        return nested[0].ValueKind == JsonValueKind.Number ? [(nested[1].GetDouble(), nested[0].GetDouble())] : nested.EnumerateArray().SelectMany(Points);
    }

    private static (double, double)? Said(JsonElement properties) =>
        properties.TryGetProperty("lat", out var latitude) && properties.TryGetProperty("lng", out var longitude) && latitude.ValueKind == JsonValueKind.Number && longitude.ValueKind == JsonValueKind.Number
            ? (latitude.GetDouble(), longitude.GetDouble()) : null;

    private static (double, double) Middle(List<(double Latitude, double Longitude)> points) =>
        ((points.Min(one => one.Latitude) + points.Max(one => one.Latitude)) / 2, (points.Min(one => one.Longitude) + points.Max(one => one.Longitude)) / 2);
}
