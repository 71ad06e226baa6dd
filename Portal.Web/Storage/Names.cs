using Microsoft.EntityFrameworkCore;
using Portal.Domain.Agencies;

namespace Portal.Web.Storage;

/// <summary>Names by code or id. They are picked in the query: whole rows carry outlines and stamps that nobody asked for.</summary>
internal static class Names
{
    /// <summary>What every OPD is called in tables and on walls, by its id.</summary>
    public static Task<Dictionary<int, string>> NamesOfOffices(this PortalDb db, CancellationToken stop) =>
        db.Agencies.Select(one => new { one.Id, one.ShortName, one.Name }).ToDictionaryAsync(one => one.Id, one => Agency.Called(one.ShortName, one.Name), stop);

    /// <summary>What the asked units of OPDs are called, by their id.</summary>
    public static Task<Dictionary<int, string>> NamesOfUnits(this PortalDb db, IReadOnlyCollection<int> ids, CancellationToken stop) =>
        db.Units.Where(one => ids.Contains(one.Id)).ToDictionaryAsync(one => one.Id, one => one.Name, stop);

    /// <summary>What the asked places are called, by their code; nothing where one does not exist.</summary>
    public static Task<Dictionary<string, string>> NamesOfPlaces(this PortalDb db, IReadOnlyCollection<string> codes, CancellationToken stop) =>
        db.Regions.Where(one => codes.Contains(one.Code)).Select(one => new { one.Code, one.Name }).ToDictionaryAsync(one => one.Code, one => one.Name, stop);

    /// <summary>What the people behind these accounts are called; nothing for those who are gone.</summary>
    public static Task<Dictionary<Guid, string>> NamesOf(this PortalDb db, IEnumerable<Guid?> accounts, CancellationToken stop)
    {
        var ids = accounts.OfType<Guid>().Distinct().ToList();
        return db.Users.Where(one => ids.Contains(one.Id)).Select(one => new { one.Id, one.DisplayName }).ToDictionaryAsync(one => one.Id, one => one.DisplayName, stop);
    }
}
