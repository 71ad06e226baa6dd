using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>axe finds nothing on any page: citizens on phone and desk, officers on the desk; in the dark no faint colour. Phone and desk walk at once: this is the long tail of the run.</summary>
public sealed partial class BarrierTests(DemoServer demo)
{
    [Theory, InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task Citizens_meet_no_barrier(ColorScheme scheme)
    {
        var server = await demo.Ready;
        Assert.Empty(await Screens(scheme, async screen =>
        {
            var page = await Chromium.Person(server.Address, screen, scheme: scheme);
            return await Visit(page, await CitizenRoutes.Of(page), scheme);
        }));
    }

    [Theory, InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task Officers_and_leaders_meet_no_barrier(ColorScheme scheme)
    {
        var server = await demo.Ready;
        // Officers sit at desks; how narrow their pages may get is looked at by eye.
        var (screen, found) = (Chromium.Desk, new List<string>());
        found.AddRange(await Desk(server, "admin.instansi", screen, scheme, "/petugas/data-pribadi", "/petugas?view=putusan", "/petugas", "/petugas?view=terbuka", "/petugas?view=semua&state=Received", "/petugas?view=semua&state=Answered", "/petugas?view=semua&state=Closed"));
        found.AddRange(await Desk(server, "operator.dpubm", screen, scheme, "/petugas?view=terbuka", "/akun"));
        found.AddRange(await Desk(server, "pimpinan", screen, scheme, "/papan"));
        found.AddRange(await Desk(server, "admin.sistem", screen, scheme, "/admin", "/admin/opd", "/admin/petugas", "/admin/opd/baru", "/admin/petugas/baru", "/admin/petugas/impor", "/admin/kategori/baru", "/admin/kategori", "/admin/libur", "/admin/pesan"));
        Assert.Empty(found);
    }

    /// <summary>In the dark only colours differ, so the phone is enough.</summary>
    private static async Task<IReadOnlyList<string>> Screens(ColorScheme scheme, Func<ViewportSize, Task<IReadOnlyList<string>>> walk) =>
        scheme == ColorScheme.Dark ? await walk(Chromium.Phone) : [.. (await Task.WhenAll(walk(Chromium.Desk), walk(Chromium.Phone))).SelectMany(found => found)];

    private static async Task<IReadOnlyList<string>> Desk(PortalServer server, string username, ViewportSize screen, ColorScheme scheme, params string[] paths)
    {
        var page = await server.Officer(username, screen, scheme);
        var tickets = new List<string>();
        foreach (var path in paths.Where(path => path.StartsWith("/petugas", StringComparison.Ordinal))) tickets.AddRange((await page.Links(path, "a[href^='/petugas/laporan/']")).Take(2));
        return await Visit(page, [.. paths, .. tickets], scheme);
    }

    private static async Task<IReadOnlyList<string>> Visit(IPage page, IEnumerable<string> paths, ColorScheme scheme)
    {
        var found = new List<string>();
        foreach (var path in paths.Distinct())
        {
            await page.GotoAsync(path);
            await page.WaitForTimeoutAsync(150);
            // A circuit that is being set up takes the title down for a moment and puts it up again.
            await Assertions.Expect(page).ToHaveTitleAsync(SomeTitle());
            found.AddRange(await page.Barriers(coloursOnly: scheme == ColorScheme.Dark));
        }
        return found;
    }

    [GeneratedRegex(@"\S")]
    private static partial Regex SomeTitle();
}
