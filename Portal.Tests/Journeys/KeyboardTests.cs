using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>An officer's hands stay on the keys: move, mark, order, take back; and the keys keep still where somebody types.</summary>
public sealed class KeyboardTests(DemoServer demo)
{
    [Fact]
    public async Task Rows_are_marked_and_changed_and_taken_back_by_keys_alone()
    {
        var page = await (await demo.Ready).Officer("operator.dlh");
        await page.GotoAsync("/petugas?view=unit");
        await page.WaitForCircuit();
        await Assertions.Expect(page.Locator("tbody input[type=checkbox]").First).ToBeVisibleAsync();
        foreach (var key in new[] { "j", "x", "j", "x" }) await page.Keyboard.PressAsync(key);
        await page.Sees("2 terpilih");
        await page.Keyboard.PressAsync("n");
        await page.GetByRole(AriaRole.Dialog).GetByLabel("Catatan internal").FillAsync("jxa dicek bersama");
        await page.Keyboard.PressAsync("Control+Enter");
        var go = page.GetByRole(AriaRole.Button, new() { Name = "Catat pada 2 tiket" });
        await Assertions.Expect(go).ToBeVisibleAsync();
        await go.ClickAsync();
        await page.Sees("2 tiket diubah.");
        await page.Keyboard.PressAsync("z");
        await page.Sees("2 tiket diurungkan.");
        await page.Keyboard.PressAsync("?");
        await page.GetByLabel("Pintasan menyala untuk saya di perangkat ini").UncheckAsync();
        await page.Press("Tutup");
        await page.Keyboard.PressAsync("x");
        await Assertions.Expect(page.GetByText("1 terpilih")).ToHaveCountAsync(0);
    }
}
