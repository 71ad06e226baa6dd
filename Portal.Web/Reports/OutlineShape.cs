using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Portal.Web.Reports;

/// <summary>An imported outline (GeoJSON Polygon or MultiPolygon, longitude first) as a shape that can be asked.</summary>
internal static class OutlineShape
{
    /// <returns>Null for anything else, also for outlines that do not close.</returns>
    public static Geometry? Read(string geoJson)
    {
        try
        {
            using var json = JsonDocument.Parse(geoJson);
            var rings = json.RootElement.GetProperty("coordinates");
            return json.RootElement.GetProperty("type").GetString() switch
            {
                "Polygon" => Polygon(rings),
                "MultiPolygon" => new MultiPolygon([.. rings.EnumerateArray().Select(Polygon)]),
                _ => null,
            };
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or KeyNotFoundException or InvalidOperationException) { return null; }
    }

    private static Polygon Polygon(JsonElement rings)
    {
        var all = rings.EnumerateArray().Select(ring => new LinearRing([.. ring.EnumerateArray().Select(point => new Coordinate(point[0].GetDouble(), point[1].GetDouble()))])).ToArray();
        return new Polygon(all[0], all[1..]);
    }
}
