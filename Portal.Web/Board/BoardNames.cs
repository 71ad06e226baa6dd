using Microsoft.EntityFrameworkCore;
using Portal.Domain.Agencies;
using Portal.Domain.Regions;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>A code and what it is called.</summary>
public sealed record BoardChoice(string Code, string Name);

/// <summary>What the board can be narrowed to; areas stand in its snapshot.</summary>
public sealed record BoardChoices(IReadOnlyList<BoardChoice> Agencies, IReadOnlyList<BoardChoice> Categories);

internal sealed record NamedAgency(int Id, string Code, string ShortName, string FullName, AgencyTier Tier, bool IsActive)
{
    public string Name => Agency.Called(ShortName, FullName);

    /// <summary>An OPD of this government that works.</summary>
    public bool IsOwn => Tier == AgencyTier.Own && IsActive;
}

internal sealed record NamedCategory(int Id, string Slug, string Name, bool IsActive);

internal sealed record NamedArea(string Code, string Name, double? Latitude, double? Longitude);

/// <summary>Everything the board calls by name, asked for once a reading.</summary>
/// <param name="Agencies">All, in the order of their full names.</param>
/// <param name="Areas">A kabupaten looks at its kecamatan, a province at its kabupaten and kota.</param>
internal sealed record BoardNames(IReadOnlyDictionary<int, NamedAgency> Agencies, IReadOnlyDictionary<int, NamedCategory> Categories, string RegionName, IReadOnlyList<NamedArea> Areas)
{
    public BoardChoices Choices => new(
        [.. Agencies.Values.Where(one => one.IsOwn).Select(one => new BoardChoice(one.Code, one.Name))],
        [.. Categories.Values.Where(one => one.IsActive).Select(one => new BoardChoice(one.Slug, one.Name))]);

    public static async Task<BoardNames> Read(PortalDb db, PortalSettings settings, CancellationToken stop)
    {
        var level = settings.IsProvince ? RegionLevel.Regency : RegionLevel.Kecamatan;
        var agencies = await db.Agencies.OrderBy(one => one.Name).Select(one => new NamedAgency(one.Id, one.Code, one.ShortName, one.Name, one.Tier, one.IsActive)).ToListAsync(stop);
        var categories = await db.Categories.OrderBy(one => one.Order).Select(one => new NamedCategory(one.Id, one.Slug, one.Name, one.IsActive)).ToListAsync(stop);
        var regions = await db.Regions.Where(one => one.Code == settings.Region || one.ParentCode == settings.Region && one.Level == level).OrderBy(one => one.Code)
            .Select(one => new NamedArea(one.Code, one.Name, one.Latitude, one.Longitude)).ToListAsync(stop);
        return new(agencies.ToDictionary(one => one.Id), categories.ToDictionary(one => one.Id), regions.Find(one => one.Code == settings.Region)?.Name ?? "", regions.FindAll(one => one.Code != settings.Region));
    }

    public string? CategoryName(int? id) => id is { } known ? Categories.GetValueOrDefault(known)?.Name : null;

    /// <summary>The ask with its codes looked up; what does not exist narrows nothing down.</summary>
    public BoardScope Scope(BoardAsk ask, PortalSettings settings, DateOnly today) => new(ask,
        Agencies.Values.FirstOrDefault(one => one.Code == ask.Agency)?.Id, Categories.Values.FirstOrDefault(one => one.Slug == ask.Category)?.Id,
        Areas.FirstOrDefault(one => one.Code == ask.Area)?.Code, today) { AreaLength = settings.IsProvince ? 5 : 8 };
}
