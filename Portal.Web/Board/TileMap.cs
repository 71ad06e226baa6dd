using Portal.Domain.Board;
using Portal.Web.Ui;

namespace Portal.Web.Board;

/// <summary>Places areas on the tile map: by hand for Kabupaten Malang, whose shape people know, by centroids elsewhere.</summary>
internal static class TileMap
{
    private const string Malang = "35.07";

    private static readonly Dictionary<string, TileCell> ByHand = new()
    {
        ["35.07.01"] = new(1, 5), ["35.07.02"] = new(2, 4), ["35.07.03"] = new(2, 5), ["35.07.04"] = new(4, 5), ["35.07.05"] = new(6, 4), ["35.07.06"] = new(6, 5),
        ["35.07.07"] = new(6, 3), ["35.07.08"] = new(5, 3), ["35.07.09"] = new(5, 4), ["35.07.10"] = new(4, 4), ["35.07.11"] = new(1, 4), ["35.07.12"] = new(1, 3),
        ["35.07.13"] = new(3, 3), ["35.07.14"] = new(4, 3), ["35.07.15"] = new(5, 2), ["35.07.16"] = new(6, 2), ["35.07.17"] = new(6, 1), ["35.07.18"] = new(5, 1),
        ["35.07.19"] = new(4, 2), ["35.07.20"] = new(2, 2), ["35.07.21"] = new(3, 2), ["35.07.22"] = new(3, 1), ["35.07.23"] = new(4, 0), ["35.07.24"] = new(5, 0),
        ["35.07.25"] = new(6, 0), ["35.07.26"] = new(2, 0), ["35.07.27"] = new(1, 0), ["35.07.28"] = new(0, 0), ["35.07.29"] = new(3, 5), ["35.07.30"] = new(5, 5),
        ["35.07.31"] = new(2, 3), ["35.07.32"] = new(1, 2), ["35.07.33"] = new(3, 4),
    };

    private static readonly AreaNeighbour[] AroundMalang = [new("Kota Batu", 3, 0), new("Kota Malang", 4, 1)];

    private static readonly Dictionary<string, string> ShortNames = new() { ["35.07.04"] = "Sumawe" };

    public static bool HasSea(string region) => region == Malang;

    public static IReadOnlyList<AreaNeighbour> Neighbours(string region) => region == Malang ? AroundMalang : [];

    public static IReadOnlyList<AreaCell> Cells(BoardSnapshot board) =>
        Cells([.. board.Areas.Select(area => new TiledArea(area.Code, area.Name, area.Latitude, area.Longitude, area.Late, QueueLinks.For(QueueLinks.LateOf(area), board.Ask)))]);

    public static IReadOnlyList<AreaCell> Cells(IReadOnlyList<TiledArea> areas)
    {
        var places = Lay(areas);
        return [.. areas.Select(area => new AreaCell(area.Code, area.Name, ShortNames.GetValueOrDefault(area.Code, area.Name), places[area.Code].Column, places[area.Code].Row, area.Value, area.Href))];
    }

    private static IReadOnlyDictionary<string, TileCell> Lay(IReadOnlyList<TiledArea> areas)
    {
        if (areas.All(area => ByHand.ContainsKey(area.Code))) return ByHand;
        // An area without a centroid is put in the middle of the others: it still gets a cell of its own.
        var known = areas.Where(area => area is { Latitude: not null, Longitude: not null }).ToList();
        var (latitude, longitude) = (known.Select(area => area.Latitude!.Value).DefaultIfEmpty(0).Average(), known.Select(area => area.Longitude!.Value).DefaultIfEmpty(0).Average());
        return TileGrid.Lay([.. areas.Select(area => new TilePlace(area.Code, area.Latitude ?? latitude, area.Longitude ?? longitude))]);
    }
}

/// <summary>An area that wants a cell on the tile map, with its number and where that leads.</summary>
internal sealed record TiledArea(string Code, string Name, double? Latitude, double? Longitude, int? Value, string? Href);
