using Portal.Domain.Walls;

namespace Portal.Web.Walls;

/// <summary>A wall's settings while somebody types them.</summary>
internal sealed class WallForm
{
    public string Name { get; set; } = "";
    public int Rows { get; set; } = 1;
    public int Columns { get; set; } = 1;
    public int Seconds { get; set; } = Wall.UsualSeconds;
    public WallTheme Theme { get; set; }
    public string Networks { get; set; } = "";
    public string[] Agencies { get; set; } = [];
    public string[] Kecamatan { get; set; } = [];

    public static WallForm Of(Wall? wall) => wall is null ? new() : new()
    {
        Name = wall.Name, Rows = wall.Rows, Columns = wall.Columns, Seconds = wall.TurnSeconds, Theme = wall.Theme,
        Networks = string.Join('\n', wall.Networks), Agencies = [.. wall.Scope.Agencies], Kecamatan = [.. wall.Scope.Kecamatan],
    };

    public WallFrame AsFrame() => new(Name, Rows, Columns, Seconds, Theme, new WallScope(Agencies, Kecamatan), Networks.Split(['\n', ','], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
}
