using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>A report survives the tunnel, and comes out of it once.</summary>
public sealed class OfflineTests : IAsyncLifetime
{
    private static readonly LocatorAssertionsToHaveCountOptions Patient = new() { Timeout = 30_000 };
    private static readonly int Cycles = int.Parse(Environment.GetEnvironmentVariable("PORTAL_TEST_CYCLES") ?? "4", CultureInfo.InvariantCulture);
    private PortalServer server = null!;

    public async ValueTask InitializeAsync() => server = await PortalServer.Start(("Limits__ReportsPerHour", "100000"), ("Limits__UploadsPerHour", "100000"));

    [Fact]
    public async Task Each_report_of_many_tunnels_arrives_once()
    {
        var before = await Reports();
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        await page.GotoAsync("/lapor/luring");
        await page.ReadyForTunnels();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/lapor/luring");
        for (var cycle = 0; cycle < Cycles; cycle++)
        {
            await page.Context.SetOfflineAsync(true);
            await page.WriteOffline($"Lampu jalan padam di tikungan nomor {cycle}.", withPhoto: cycle % 5 == 0);
            await page.GetByRole(AriaRole.Button, new() { Name = "Kirim laporan" }).DblClickAsync();
            await Assertions.Expect(page.InState("waiting")).ToHaveCountAsync(1, Patient);
            await page.Context.SetOfflineAsync(false);
            if (cycle % 2 == 0) await Impatient(page, other);
            await Assertions.Expect(page.InState("received")).ToHaveCountAsync(1, Patient);
            await page.GetByRole(AriaRole.Button, new() { Name = "Sudah saya simpan" }).ClickAsync();
            await Assertions.Expect(page.InState("received")).ToHaveCountAsync(0, Patient);
            Assert.Equal(before + cycle + 1, await Reports());
        }
    }

    [Fact]
    public async Task What_was_typed_goes_along_into_the_tunnel_and_the_last_press_waits_there()
    {
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        await page.GotoAsync("/lapor");
        await page.ReadyForTunnels();
        await page.GetByLabel("Apa yang terjadi?").FillAsync(CitizenSteps.Words);
        await page.Context.SetOfflineAsync(true);
        await page.Next();
        await Assertions.Expect(page.GetByLabel("Apa yang terjadi?")).ToHaveValueAsync(CitizenSteps.Words);
        await page.WriteOffline(CitizenSteps.Words, withPhoto: true);
        await page.PressSend();
        await page.Sees("Menunggu sinyal");
        await page.Context.SetOfflineAsync(false);
        await page.Sees("Sudah kami terima dengan nomor");
        Assert.Equal(1, await Count("SELECT COUNT(*) FROM Attachments a JOIN Reports r ON r.TicketId = a.TicketId WHERE a.Purpose = 'Evidence' AND r.FiledAt = (SELECT MAX(FiledAt) FROM Reports)"));
    }

    [Fact]
    public async Task The_last_press_in_a_tunnel_waits_and_sends_itself()
    {
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        await page.WalkToCheck();
        await page.ReadyForTunnels();
        var before = await Reports();
        await page.Context.SetOfflineAsync(true);
        await page.PressSend();
        await Assertions.Expect(page.InState("waiting")).ToHaveCountAsync(1, Patient);
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.InState("received")).ToHaveCountAsync(1, Patient);
        Assert.Equal(before + 1, await Reports());
    }

    [Fact]
    public async Task Words_of_a_closed_tab_come_back_until_they_are_dropped()
    {
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        await page.GotoAsync("/lapor");
        await page.GetByLabel("Apa yang terjadi?").PressSequentiallyAsync("Pohon tumbang menutup jalan desa");
        await page.WaitForFunctionAsync("() => localStorage.getItem('portal-ponsel') !== null");
        await page.WaitForTimeoutAsync(400);
        await page.CloseAsync();
        var again = await page.Context.NewPageAsync();
        await again.GotoAsync("/lapor");
        await Assertions.Expect(again.GetByLabel("Apa yang terjadi?")).ToHaveValueAsync("Pohon tumbang menutup jalan desa");
        await again.GetByRole(AriaRole.Button, new() { Name = "Hapus draf" }).ClickAsync();
        await Assertions.Expect(again.GetByLabel("Apa yang terjadi?")).ToHaveValueAsync("");
    }

    [Fact]
    public async Task The_worker_keeps_its_shell_and_nothing_private()
    {
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        var (_, code) = await page.File();
        await page.GotoAsync($"/lacak/{code}");
        await page.GotoAsync("/lapor");
        await page.ReadyForTunnels();
        var kept = await page.EvaluateAsync<string[]>("async () => { const out = []; for (const name of await caches.keys()) for (const one of await (await caches.open(name)).keys()) out.push(new URL(one.url).pathname); return out; }");
        Assert.All(kept, path => Assert.Matches(@"^/(css/|js/|icons\.svg|favicon\.svg|icon-192\.png|manifest\.webmanifest|lapor/luring$|lapor/daftar\.json$)", path));
        var words = await page.EvaluateAsync<string>("async () => { let all = ''; for (const name of await caches.keys()) { const cache = await caches.open(name); for (const one of await cache.keys()) all += await (await cache.match(one)).text(); } return all; }");
        Assert.DoesNotContain(code, words, StringComparison.Ordinal);
        Assert.DoesNotContain(CitizenSteps.Words[..30], words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_helper_files_several_in_a_row_with_the_place_kept()
    {
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        await page.GotoAsync("/lapor/luring");
        await page.ReadyForTunnels();
        await page.Context.SetOfflineAsync(true);
        await page.GetByText("Saya mengisikan untuk warga lain").ClickAsync();
        await page.GetByLabel("Saya mengisi sebagai").SelectOptionAsync(new SelectOptionValue { Label = "Ketua RT atau RW" });
        for (var report = 1; report <= 3; report++)
        {
            await page.WriteOffline($"Saluran air mampet di gang nomor {report}.");
            await page.PressSend();
            await Assertions.Expect(page.InState("waiting")).ToHaveCountAsync(report, Patient);
            await page.GetByRole(AriaRole.Button, new() { Name = "Tulis laporan berikutnya" }).ClickAsync();
            await Assertions.Expect(page.GetByLabel("Kecamatan")).ToHaveValueAsync("35.07.13");
            await Assertions.Expect(page.GetByLabel("Saya mengisi sebagai")).ToHaveValueAsync("RtRw");
        }
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.InState("received")).ToHaveCountAsync(3, Patient);
        Assert.Equal(3, await Count("SELECT COUNT(*) FROM Reports WHERE HelperSealed IS NOT NULL"));
    }

    // Two tabs hear of the signal, and a person presses as well.
    private static async Task Impatient(IPage page, IPage other)
    {
        foreach (var tab in new[] { page, other }) await tab.EvaluateAsync("() => { const button = document.querySelector('[data-send-now]'); button?.click(); window.dispatchEvent(new Event('online')); }");
    }

    private Task<long> Reports() => Count("SELECT COUNT(*) FROM Reports");

    private async Task<long> Count(string question)
    {
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(server.Folder, "data", "portal.db")};Mode=ReadOnly;Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = question;
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => server.DisposeAsync();
}
