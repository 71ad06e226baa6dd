using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>axe finds nothing on any page, on phone and desk, light and dark.</summary>
public sealed class BarrierTests : IAsyncLifetime
{
    private static readonly string[] Open =
    [
        "/", "/lapor", "/lapor/suara", "/lapor/jenis", "/lapor/foto", "/lapor/tempat", "/lapor/tempat/desa", "/lapor/kontak", "/lapor/periksa", "/lapor/terkirim", "/lapor/foto-dulu", "/lapor/luring",
        "/lacak", "/lacak/SALAH", "/laporan", "/laporan?q=jalan", "/laporan?q=tidakadasamasekali", "/masuk", "/masuk/lupa", "/tidak-ada", "/kabar/berhenti", "/kabar/berhenti/bukan-tautan",
        "/lacak/kode-hilang", "/akun/daftar", "/akun/daftar/bukan-tautan", "/akun/dihapus",
    ];

    private PortalServer server = null!;

    public async ValueTask InitializeAsync() => server = await PortalServer.Start();

    [Theory, InlineData(ColorScheme.Light, true), InlineData(ColorScheme.Light, false), InlineData(ColorScheme.Dark, true), InlineData(ColorScheme.Dark, false)]
    public async Task Citizens_meet_no_barrier(ColorScheme scheme, bool phone)
    {
        var page = await Chromium.Person(server.Address, phone ? Chromium.Phone : Chromium.Desk, scheme: scheme);
        var (_, code) = await page.File();
        Assert.Empty(await Visit(page, [.. Open, $"/lacak/{code}", $"/lacak/{code}/kabar", $"/lacak/{code}/hapus", .. await Links(page, "/laporan", "a[href^='/laporan/']")]));
    }

    [Theory, InlineData(ColorScheme.Light), InlineData(ColorScheme.Dark)]
    public async Task Officers_and_leaders_meet_no_barrier(ColorScheme scheme)
    {
        var found = new List<string>();
        foreach (var screen in new[] { Chromium.Desk, Chromium.Phone })
        {
            found.AddRange(await Desk("admin.instansi", screen, scheme, "/petugas/data-pribadi", "/petugas?view=putusan", "/petugas", "/petugas?view=terbuka", "/petugas?view=semua&state=Received", "/petugas?view=semua&state=Answered", "/petugas?view=semua&state=Closed"));
            found.AddRange(await Desk("operator.dpubm", screen, scheme, "/petugas?view=terbuka", "/akun"));
            found.AddRange(await Desk("pimpinan", screen, scheme, "/papan"));
            found.AddRange(await Desk("admin.sistem", screen, scheme, "/admin", "/admin/opd", "/admin/petugas", "/admin/opd/baru", "/admin/petugas/baru", "/admin/petugas/impor", "/admin/kategori/baru", "/admin/kategori", "/admin/libur", "/admin/pesan"));
        }
        Assert.Empty(found);
    }

    private async Task<IReadOnlyList<string>> Desk(string username, ViewportSize screen, ColorScheme scheme, params string[] paths)
    {
        var page = await server.Officer(username, screen, scheme);
        var tickets = new List<string>();
        foreach (var path in paths.Where(path => path.StartsWith("/petugas", StringComparison.Ordinal))) tickets.AddRange(await Links(page, path, "a[href^='/petugas/laporan/']"));
        return await Visit(page, [.. paths, .. tickets]);
    }

    private static async Task<IReadOnlyList<string>> Links(IPage page, string path, string selector)
    {
        await page.GotoAsync(path);
        var link = page.Locator(selector).First;
        return await link.CountAsync() == 0 ? [] : [(await link.GetAttributeAsync("href"))!];
    }

    private static async Task<IReadOnlyList<string>> Visit(IPage page, IEnumerable<string> paths)
    {
        var found = new List<string>();
        foreach (var path in paths.Distinct())
        {
            await page.GotoAsync(path);
            await page.WaitForTimeoutAsync(150);
            found.AddRange(await page.Barriers());
        }
        return found;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
