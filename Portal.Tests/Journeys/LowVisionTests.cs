using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>Every citizen page on a screen of 320 pixels, and on a desk at twice the size: nothing runs out of the page, everything can be hit and read.</summary>
public sealed class LowVisionTests(DemoServer demo)
{
    // Links inside a sentence are as high as their line; charts and the map's own points have a table beside them.
    private const string Faults = """
        () => {
          const faults = [], past = document.documentElement.scrollWidth - innerWidth;
          if (past > 0) faults.push(`${past} px run out of the page`);
          const seen = e => { const box = e.getBoundingClientRect(); return box.width > 0 && box.height > 0 ? box : null; };
          for (const e of document.querySelectorAll('a, button, select, summary, textarea, label.pick, input:not([type=hidden], [type=radio], [type=checkbox])')) {
            const box = seen(e), line = e.closest('p, li, small');
            if (!box || e.matches('.skip') || e.closest('svg, .leaflet-container')) continue;
            if (getComputedStyle(e).display === 'inline' && line && line.textContent.trim() !== e.textContent.trim()) continue;
            if (box.height < 43.5 || box.width < 43.5) faults.push(`"${(e.textContent || e.id).trim().slice(0, 40)}" is ${Math.round(box.width)} × ${Math.round(box.height)}`);
          }
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const e = texts.currentNode.parentElement;
            if (!texts.currentNode.textContent.trim() || e.closest('script, style, svg, .hide, noscript') || !seen(e)) continue;
            if (parseFloat(getComputedStyle(e).fontSize) < 16) faults.push(`"${texts.currentNode.textContent.trim().slice(0, 40)}" is set in ${getComputedStyle(e).fontSize}`);
          }
          return faults;
        }
        """;

    [Theory, InlineData(320, 640, 1), InlineData(640, 400, 2)]
    public async Task Nothing_runs_out_everything_can_be_hit_and_read(int width, int height, float pixels)
    {
        var server = await demo.Ready;
        var page = await Chromium.Person(server.Address, new() { Width = width, Height = height }, pixels: pixels);
        var found = new List<string>();
        foreach (var path in (await CitizenRoutes.Of(page)).Distinct())
        {
            await page.GotoAsync(path);
            found.AddRange((await page.EvaluateAsync<string[]>(Faults)).Select(fault => $"{path}: {fault}"));
        }
        Assert.Empty(found);
    }

    [Fact]
    public async Task A_table_that_is_wider_than_the_screen_scrolls_by_itself_and_by_keyboard()
    {
        var server = await demo.Ready;
        var page = await Chromium.Person(server.Address, new() { Width = 320, Height = 640 });
        await page.GotoAsync("/transparansi");
        var table = page.Locator(".scroll").First;
        await table.FocusAsync();
        await page.Keyboard.PressAsync("ArrowRight");
        await Assertions.Expect(table).ToBeFocusedAsync();
        Assert.True(await table.EvaluateAsync<bool>("async box => { for (let turn = 0; turn < 40 && box.scrollLeft === 0; turn++) await new Promise(requestAnimationFrame); return box.scrollLeft > 0; }"));
    }
}
