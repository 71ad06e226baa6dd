using Microsoft.Playwright;
using Portal.Tests.Journeys;
using Portal.Tests.Kit;

namespace Portal.Tests.Reliability;

/// <summary>The battery dies with a report waiting.</summary>
public sealed class PhoneKillTests
{
    [Fact]
    public async Task A_waiting_report_survives_a_killed_browser_and_goes_out_once()
    {
        await using var server = await PortalServer.Start();
        await using var browser = new OwnBrowser();
        var page = await browser.Open(server.Address + "/lapor/luring");
        await page.ReadyForTunnels();
        await server.Kill();
        await page.WriteOffline("Pohon tumbang menutup jalan desa sejak tadi malam.", withPhoto: true);
        await page.PressSend();
        await Assertions.Expect(page.InState("waiting")).ToHaveCountAsync(1);
        await browser.Kill();
        await server.Begin();
        page = await browser.Open(server.Address + "/lapor/luring");
        await Assertions.Expect(page.InState("received")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await Assertions.Expect(page.Locator(".bignum")).ToContainTextAsync("KM-");
    }
}
