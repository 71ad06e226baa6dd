using System.Globalization;
using System.Text;
using NetTopologySuite.Geometries;
using Portal.Web.Ui;

namespace Portal.Web.Public;

/// <summary>Outlines as SVG paths: plain degrees, narrowed by the latitude, north up. Good enough for a region, and no projection to explain.</summary>
internal sealed class OutlineDrawing
{
    public const int Width = 1000;
    private readonly double west, north, across, down;

    public OutlineDrawing(IReadOnlyList<AreaOutline> areas)
    {
        var frame = new Envelope();
        foreach (var area in areas) frame.ExpandToInclude(area.Shape.EnvelopeInternal);
        (west, north) = (frame.MinX, frame.MaxY);
        across = Width / Math.Max(frame.Width, 1e-6);
        down = across / Math.Cos(Math.Clamp(frame.Centre.Y, -80, 80) * Math.PI / 180);
        Height = (int)Math.Ceiling(frame.Height * down);
    }

    public int Height { get; }

    public OutlineCell Cell(AreaOutline area, int? value, string? href)
    {
        var path = new StringBuilder();
        for (var part = 0; part < area.Shape.NumGeometries; part++)
        {
            var polygon = (Polygon)area.Shape.GetGeometryN(part);
            foreach (var ring in polygon.InteriorRings.Prepend(polygon.ExteriorRing)) Add(path, ring);
        }
        var inside = area.Shape.InteriorPoint.Coordinate;
        return new OutlineCell(area.Code, area.Name, path.ToString(), (int)X(inside), (int)Y(inside), value, href);
    }

    private void Add(StringBuilder path, LineString ring)
    {
        var command = 'M';
        foreach (var point in ring.Coordinates)
        {
            path.Append(CultureInfo.InvariantCulture, $"{command}{X(point):0.#} {Y(point):0.#}");
            command = 'L';
        }
        path.Append('Z');
    }

    private double X(Coordinate point) => (point.X - west) * across;

    private double Y(Coordinate point) => (north - point.Y) * down;
}
