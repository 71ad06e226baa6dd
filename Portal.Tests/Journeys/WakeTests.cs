using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>A page is drawn before its circuit lives. What is pressed and written in that moment is neither lost nor done twice.</summary>
public sealed class WakeTests
{
    [Fact]
    public async Task What_is_done_before_the_circuit_lives_is_done_when_it_does()
    {
        await using var server = await PortalServer.Start();
        var page = await server.Officer("admin.sistem");
        var open = new TaskCompletionSource();
        await page.Context.RouteAsync("**/_blazor/negotiate*", async route => { await open.Task; await route.ContinueAsync(); });
        await page.GotoAsync("/admin/opd/baru");
        await page.Locator("#name").FillAsync("Dinas Percobaan");
        await page.GetByRole(AriaRole.Button, new() { Name = "Simpan" }).ClickAsync();
        Assert.Equal("/admin/opd/baru", new Uri(page.Url).PathAndQuery);
        await Assertions.Expect(page.Locator(".errors")).ToHaveCountAsync(0);
        Assert.Equal(0, await page.Locator("[data-live]").CountAsync());
        open.SetResult();
        await page.WaitForCircuit();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert).First).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#name")).ToHaveValueAsync("Dinas Percobaan");
    }
}
