using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>What a citizen does with no network, by the words on the buttons.</summary>
internal static class OfflineSteps
{
    /// <summary>The worker is in charge and has its shell: from now on a tunnel may come.</summary>
    public static async Task ReadyForTunnels(this IPage page)
    {
        await page.Locator("main").ClickAsync(new() { Position = new() { X = 2, Y = 2 } });
        await page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        await page.WaitForFunctionAsync("async () => (await (await caches.open('portal-rangka')).match('/lapor/luring')) !== undefined");
    }

    /// <summary>Fills the one-page form and brings it to "Periksa jawaban".</summary>
    public static async Task WriteOffline(this IPage page, string words, bool withPhoto = false)
    {
        await page.GetByLabel("Apa yang terjadi?").FillAsync(words);
        if (withPhoto)
        {
            await page.GetByLabel("Pilih atau ambil foto").SetInputFilesAsync(new FilePayload { Name = "lubang.jpg", MimeType = "image/jpeg", Buffer = GpsPhoto.Bytes });
            await Assertions.Expect(page.GetByAltText("Foto 1")).ToBeVisibleAsync();
        }
        await page.GetByLabel("Kecamatan").SelectOptionAsync(new SelectOptionValue { Label = "Kepanjen" });
        await page.GetByLabel("Patokan").FillAsync("Depan balai desa");
        await page.GetByLabel("Tanpa identitas").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Periksa jawaban" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Periksa jawaban" })).ToBeVisibleAsync();
    }

    public static Task PressSend(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Kirim laporan" }).ClickAsync();

    public static ILocator InState(this IPage page, string state) => page.Locator($"[data-state={state}]");
}
