using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>What a citizen does on the phone, by the words on the buttons.</summary>
internal static class CitizenSteps
{
    public const string Words = "Jalan berlubang dalam di depan balai desa. Dua pengendara motor jatuh minggu ini dan air hujan menutup lubangnya.";

    /// <summary>Files a report with a photo that carries GPS, and gives its number and code.</summary>
    public static async Task<(string Number, string Code)> File(this IPage page, string words = Words)
    {
        await page.WalkToCheck(words);
        await page.GetByRole(AriaRole.Button, new() { Name = "Kirim laporan" }).ClickAsync();
        await page.Sees("Laporan Anda sudah kami terima");
        return (await page.Locator(".bignum").InnerTextAsync(), await page.Locator("#kode").InnerTextAsync());
    }

    /// <summary>From the home page to the last question but one: everything is answered, nothing is sent.</summary>
    public static async Task WalkToCheck(this IPage page, string words = Words)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Link, new() { Name = "Buat laporan" }).First.ClickAsync();
        await page.GetByLabel("Apa yang terjadi?").FillAsync(words);
        await page.Onwards();
        await page.Onwards();
        await page.GetByLabel("Pilih atau ambil foto").SetInputFilesAsync(new FilePayload { Name = "lubang.jpg", MimeType = "image/jpeg", Buffer = GpsPhoto.Bytes });
        await page.Onwards();
        await page.GetByLabel("Kecamatan").SelectOptionAsync(new SelectOptionValue { Label = "Kepanjen" });
        await page.Onwards();
        await page.GetByLabel("Desa atau kelurahan").SelectOptionAsync(new SelectOptionValue { Label = "Ardirejo" });
        await page.GetByLabel("Patokan").FillAsync("Depan balai desa");
        await page.Onwards();
        // Somebody may have published the same pothole before; this one is another.
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/(serupa|kontak)$"));
        if (page.Url.EndsWith("/serupa", StringComparison.Ordinal)) await page.GetByRole(AriaRole.Link, new() { Name = "Lanjut, masalah saya lain" }).ClickAsync();
        await page.GetByLabel("Tanpa identitas").CheckAsync();
        await page.Next();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Periksa jawaban" })).ToBeVisibleAsync();
    }

    /// <summary>Types the code on /lacak, as if on another day.</summary>
    public static async Task Follow(this IPage page, string code)
    {
        await page.GotoAsync("/lacak");
        await page.GetByLabel("Kode lacak").FillAsync(code.ToLowerInvariant().Replace("-", " ", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "Lacak laporan" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Perjalanan laporan" })).ToBeVisibleAsync();
    }

    public static Task Next(this IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Lanjut" }).ClickAsync();

    /// <summary>Onto the next question: the button there has the same name, and a press too soon would meet this one again.</summary>
    private static async Task Onwards(this IPage page)
    {
        var from = page.Url;
        await page.Next();
        await Assertions.Expect(page).Not.ToHaveURLAsync(from);
    }

    public static Task Sees(this IPage page, string text) => Assertions.Expect(page.GetByText(text).First).ToBeVisibleAsync();
}
