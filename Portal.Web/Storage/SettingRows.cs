using Microsoft.EntityFrameworkCore;

namespace Portal.Web.Storage;

internal static class SettingRows
{
    /// <returns>What is kept under the name; null for nothing.</returns>
    public static Task<string?> Kept(this PortalDb db, string name, CancellationToken stop) => db.Settings.Where(one => one.Name == name).Select(one => one.Value).SingleOrDefaultAsync(stop);

    public static async Task Keep(this PortalDb db, string name, string value, CancellationToken stop)
    {
        if (await db.Settings.SingleOrDefaultAsync(one => one.Name == name, stop) is { } row) row.Value = value;
        else db.Settings.Add(new Setting { Name = name, Value = value });
    }
}
