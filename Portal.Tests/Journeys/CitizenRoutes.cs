using Microsoft.Playwright;

namespace Portal.Tests.Journeys;

/// <summary>Every page a citizen can come to, with a report on the way and one behind them.</summary>
internal static class CitizenRoutes
{
    private static readonly string[] Open =
    [
        "/", "/lapor", "/lapor/suara", "/lapor/jenis", "/lapor/foto", "/lapor/tempat", "/lapor/tempat/desa", "/lapor/kontak", "/lapor/periksa", "/lapor/terkirim", "/lapor/foto-dulu", "/lapor/luring",
        "/lacak", "/lacak/SALAH", "/laporan", "/laporan?cari=jalan", "/laporan?cari=tidakadasamasekali", "/laporan?tampilan=peta", "/transparansi", "/transparansi?tahun=semua&dinas=DPUBM", "/masuk", "/masuk/lupa", "/tidak-ada", "/kabar/berhenti", "/kabar/berhenti/bukan-tautan",
        "/lacak/kode-hilang", "/akun/daftar", "/akun/daftar/bukan-tautan", "/akun/dihapus", "/skm", "/skm/hasil",
    ];

    /// <summary>Files a report first, so that receipt and follow page exist, and begins another, so that each question opens.</summary>
    public static async Task<IReadOnlyList<string>> Of(IPage page)
    {
        var (_, code) = await page.File();
        var report = await page.Links("/laporan", "a[href^='/laporan/']");
        await page.GotoAsync("/lapor");
        await page.GetByLabel("Apa yang terjadi?").FillAsync("Lampu jalan mati di depan balai desa sejak kemarin malam.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).ClickAsync();
        await page.WaitForURLAsync("**/lapor/jenis");
        return [.. Open, $"/lacak/{code}", $"/lacak/{code}/kabar", $"/lacak/{code}/hapus", .. report.SelectMany(one => (string[])[one, one + "/dukung", one + "/kabar"])];
    }

    public static async Task<IReadOnlyList<string>> Links(this IPage page, string path, string selector)
    {
        await page.GotoAsync(path);
        var link = page.Locator(selector).First;
        return await link.CountAsync() == 0 ? [] : [(await link.GetAttributeAsync("href"))!];
    }
}
