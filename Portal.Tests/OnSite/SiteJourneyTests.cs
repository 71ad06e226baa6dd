using Microsoft.Playwright;
using Portal.Tests.Journeys;
using Portal.Tests.Kit;

namespace Portal.Tests.OnSite;

/// <summary>An officer in a valley: the list is there, the work is kept, it leaves once, and nothing is left after signing out.</summary>
public sealed class SiteJourneyTests(DemoServer demo)
{
    [Fact]
    public async Task A_visit_in_a_valley_reaches_the_desk_and_the_phone_forgets_the_list()
    {
        var page = await (await demo.Ready).Officer("operator.dlh", Chromium.Phone);
        await page.GotoAsync("/petugas/lapangan");
        await page.Sees("Tersimpan di ponsel ini");
        // Pages opened from now on go through the worker, whether this one was taken over or not.
        await page.WaitForFunctionAsync("async () => (await navigator.serviceWorker.ready).active?.state === 'activated'");
        var number = (await page.Locator("[data-stop]:not([data-secret])").First.GetAttributeAsync("data-stop"))!;
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/petugas/lapangan");
        await page.Locator("[data-stop]:not([data-secret]) h2 a").First.ClickAsync();
        await page.GetByLabel("Catatan untuk kantor").FillAsync("Tumpukan sudah diangkut satu truk.");
        await page.Press("Kirim dari lapangan");
        await page.Sees("Menunggu sinyal");
        await page.Context.SetOfflineAsync(false);
        await Assertions.Expect(page.Locator("[data-visit-list] li")).ToHaveCountAsync(0, new() { Timeout = 15_000 });
        await page.OpenTicket(number);
        await Assertions.Expect(page.GetByText("Tumpukan sudah diangkut satu truk.")).ToHaveCountAsync(1);
        await page.GotoAsync("/akun");
        await page.Press("Keluar");
        await page.WaitForURLAsync("**/masuk");
        Assert.False(await page.EvaluateAsync<bool>("() => caches.has('portal-lapangan')"));
    }
}
