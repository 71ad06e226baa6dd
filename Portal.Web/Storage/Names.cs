using Microsoft.EntityFrameworkCore;
using Portal.Domain.Agencies;

namespace Portal.Web.Storage;

internal static class OfficeNames
{
    /// <summary>What every OPD is called in tables and on walls, by its id.</summary>
    public static Task<Dictionary<int, string>> NamesOfOffices(this PortalDb db, CancellationToken stop) =>
        db.Agencies.Select(one => new { one.Id, one.ShortName, one.Name }).ToDictionaryAsync(one => one.Id, one => Agency.Called(one.ShortName, one.Name), stop);
}
