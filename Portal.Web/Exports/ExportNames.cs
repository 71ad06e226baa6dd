using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Exports;

/// <summary>The names behind the codes of an export, read once for all of its lines.</summary>
internal sealed class ExportNames
{
    private Dictionary<int, string> categories = [], agencies = [], units = [];
    private Dictionary<Guid, string> officers = [];
    private Dictionary<string, string> regions = [];

    public static async Task<ExportNames> Read(PortalDb db, CancellationToken stop) => new()
    {
        categories = await db.Categories.ToDictionaryAsync(one => one.Id, one => one.Name, stop),
        agencies = await db.Agencies.ToDictionaryAsync(one => one.Id, one => one.Name, stop),
        units = await db.Units.ToDictionaryAsync(one => one.Id, one => one.Name, stop),
        officers = await db.Users.Where(one => !one.IsCitizen).Select(one => new { one.Id, one.DisplayName }).ToDictionaryAsync(one => one.Id, one => one.DisplayName, stop),
        regions = await db.Regions.Select(one => new { one.Code, one.Name }).ToDictionaryAsync(one => one.Code, one => one.Name, stop),
    };

    public string? Category(int? id) => id is { } known ? categories.GetValueOrDefault(known) : null;

    public string? Agency(int? id) => id is { } known ? agencies.GetValueOrDefault(known) : null;

    public string? Unit(int? id) => id is { } known ? units.GetValueOrDefault(known) : null;

    public string? Officer(Guid? id) => id is { } known ? officers.GetValueOrDefault(known) : null;

    public string? Region(string? code) => code is null ? null : regions.GetValueOrDefault(code);
}
