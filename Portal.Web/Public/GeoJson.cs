using System.Text.Json;
using NetTopologySuite.Geometries;

namespace Portal.Web.Public;

/// <summary>Writes GeoJSON (RFC 7946): longitude first, six decimals at most.</summary>
internal sealed class GeoJson : IDisposable
{
    public const string MediaType = "application/geo+json; charset=utf-8";
    private readonly MemoryStream bytes = new();
    private readonly Utf8JsonWriter json;

    public GeoJson()
    {
        json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        json.WriteString("type", "FeatureCollection");
        json.WriteStartArray("features");
    }

    public void Add(PublicSpot? spot, string id, params (string Name, string? Value)[] properties) => Add(id, properties, () =>
    {
        if (spot is null) json.WriteNull("geometry");
        else
        {
            json.WriteStartObject("geometry");
            json.WriteString("type", "Point");
            json.WritePropertyName("coordinates");
            Write(spot.Longitude, spot.Latitude);
            json.WriteEndObject();
        }
    });

    public void Add(Geometry shape, string id, params (string Name, string? Value)[] properties) => Add(id, properties, () =>
    {
        json.WriteStartObject("geometry");
        json.WriteString("type", "MultiPolygon");
        json.WriteStartArray("coordinates");
        for (var part = 0; part < shape.NumGeometries; part++) Write((Polygon)shape.GetGeometryN(part));
        json.WriteEndArray();
        json.WriteEndObject();
    });

    /// <param name="next">Where the next page is; a foreign member, which readers may ignore.</param>
    public byte[] Finish(string? next = null)
    {
        json.WriteEndArray();
        if (next is not null) json.WriteString("next", next);
        json.WriteEndObject();
        json.Flush();
        return bytes.ToArray();
    }

    public void Dispose()
    {
        json.Dispose();
        bytes.Dispose();
    }

    private void Add(string id, (string Name, string? Value)[] properties, Action geometry)
    {
        json.WriteStartObject();
        json.WriteString("type", "Feature");
        json.WriteString("id", id);
        geometry();
        json.WriteStartObject("properties");
        foreach (var (name, value) in properties) json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void Write(Polygon polygon)
    {
        json.WriteStartArray();
        foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing))
        {
            json.WriteStartArray();
            foreach (var point in ring.Coordinates) Write(point.X, point.Y);
            json.WriteEndArray();
        }
        json.WriteEndArray();
    }

    private void Write(double longitude, double latitude)
    {
        json.WriteStartArray();
        json.WriteNumberValue(Math.Round(longitude, 6));
        json.WriteNumberValue(Math.Round(latitude, 6));
        json.WriteEndArray();
    }
}
