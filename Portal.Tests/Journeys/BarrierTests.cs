using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>axe finds nothing on any page: citizens on phone and desk, officers on the desk; then the lights go out and the colours are asked again. This is the long tail of the run.</summary>
public sealed class BarrierTests(DemoServer demo)
{
    [Fact]
    public async Task Citizens_meet_no_barrier()
    {
        var server = await demo.Ready;
        var walks = new[] { Chromium.Phone, Chromium.Desk }.Select(async screen =>
        {
            var page = await Chromium.Person(server.Address, screen);
            return await Visit(page, await CitizenRoutes.Of(page), alsoInTheDark: screen == Chromium.Phone);
        });
        Assert.Empty((await Task.WhenAll(walks)).SelectMany(found => found));
    }

    [Fact]
    public async Task Officers_and_leaders_meet_no_barrier()
    {
        var server = await demo.Ready;
        // Officers sit at desks, and leaders look at their phones: on one, too, nothing may run out of the page.
        var walks = new[]
        {
            Desk(server, "admin.instansi", ["/petugas?view=semua&state=Received", "/petugas?view=semua&state=Answered", "/petugas?view=semua&state=Closed"], "/petugas/data-pribadi", "/petugas?view=putusan", "/petugas", "/petugas?view=terbuka"),
            Desk(server, "operator.dpubm", [], "/petugas?view=terbuka", "/petugas/terima", "/petugas/terima/berkas", "/petugas/lapangan", "/petugas/latihan", "/akun"),
            Desk(server, "inspektorat", [], "/petugas?view=terbuka"),
            Desk(server, "pimpinan", [], "/papan", "/papan/pagi", "/petugas/bukti-penilaian", "/petugas/laporan-bulanan", "/petugas/arahan", "/papan/peringatan", "/papan/peringatan/aturan", "/papan/krisis", "/rapat", "/rapat/camat"),
            Desk(server, "pemeriksa", [], "/admin/audit", "/admin/audit/pengaturan"),
            Desk(server, "admin.sistem", [], "/admin", "/admin/opd", "/admin/petugas", "/admin/opd/baru", "/admin/petugas/baru", "/admin/petugas/impor", "/admin/kategori/baru", "/admin/kategori", "/admin/libur", "/admin/pesan", "/admin/jam", "/admin/bimtek", "/admin/retensi", "/admin/saran", "/admin/opd/1/susunan"),
        };
        Assert.Empty((await Task.WhenAll(walks)).SelectMany(found => found));
    }

    /// <param name="lists">Only the first ticket of each is looked at.</param>
    private static async Task<IReadOnlyList<string>> Desk(PortalServer server, string username, string[] lists, params string[] paths)
    {
        var page = await server.Officer(username, Chromium.Desk);
        var tickets = new List<string>();
        foreach (var path in lists.Concat(paths.Where(path => path.StartsWith("/petugas", StringComparison.Ordinal)))) tickets.AddRange((await page.Links(path, "a[href^='/petugas/laporan/']")).Take(1));
        if (paths.Contains("/petugas/lapangan")) tickets.AddRange((await page.Links("/petugas/lapangan", "[data-stop] h2 a")).Take(1));
        return await Visit(page, [.. paths, .. tickets], alsoInTheDark: true, hasCircuit: true);
    }

    private static async Task<IReadOnlyList<string>> Visit(IPage page, IEnumerable<string> paths, bool alsoInTheDark, bool hasCircuit = false)
    {
        var found = new List<string>();
        foreach (var path in paths.Distinct())
        {
            await page.GotoAsync(path);
            if (hasCircuit) await page.SettleCircuit();
            // The page without a line draws itself.
            else await page.Locator("h1").First.WaitForAsync();
            found.AddRange(await page.Barriers());
            if (!alsoInTheDark) continue;
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            found.AddRange((await page.Barriers(coloursOnly: true)).Select(one => "in the dark " + one));
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            if (!hasCircuit) continue;
            await page.SetViewportSizeAsync(360, 740);
            if (await page.EvaluateAsync<int>("document.documentElement.scrollWidth - innerWidth") is > 0 and var past) found.Add($"{path}: {past} px run out of a phone");
            await page.SetViewportSizeAsync(Chromium.Desk.Width, Chromium.Desk.Height);
        }
        return found;
    }
}
