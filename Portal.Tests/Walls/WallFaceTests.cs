using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Walls;

/// <summary>What can be read from eight metres: sizes and contrast of every scene, on one screen of two resolutions, by day and by night, and on nine at once.</summary>
public sealed class WallFaceTests(DemoServer demo)
{
    private const string Faults = """
        ([shown, theme]) => {
          document.documentElement.dataset.theme = theme;
          document.querySelectorAll('.lscene').forEach((one, index) => one.classList.toggle('on', index === shown));
          const faults = [], sh = document.querySelector('.lscreen').getBoundingClientRect().height;
          const light = c => { const [r, g, b] = c.match(/[\d.]+/g).map(Number).map(v => v / 255).map(v => v <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4); return .2126 * r + .7152 * g + .0722 * b; };
          const ratio = (a, b) => { const [x, y] = [light(a), light(b)].sort((p, q) => q - p); return (x + .05) / (y + .05); };
          const clear = c => /rgba\(.*, 0\)/.test(c) || c === 'transparent';
          const ground = e => { for (; e; e = e.parentElement) { const c = getComputedStyle(e).backgroundColor; if (!clear(c)) return c; } return 'rgb(0, 0, 0)'; };
          const texts = document.createTreeWalker(document.querySelector('.lw'), NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const words = texts.currentNode.textContent.trim(), e = texts.currentNode.parentElement, box = e.getBoundingClientRect();
            if (!words || !box.width || !box.height || e.closest('.hide, title, [hidden]')) continue;
            const style = getComputedStyle(e), svg = e.closest('svg');
            const size = svg ? parseFloat(style.fontSize) * svg.getScreenCTM().a : parseFloat(style.fontSize);
            const [ink, under] = svg ? [style.fill, e.closest('.other') ? ground(svg) : getComputedStyle(e.parentElement.querySelector('rect')).fill] : [style.color, ground(e)];
            if (size < sh * (svg ? .013 : .0165)) faults.push(`"${words}" is ${(100 * size / sh).toFixed(2)} % of the screen`);
            if (ratio(ink, under) < 7) faults.push(`"${words}" has ${ratio(ink, under).toFixed(1)}:1`);
          }
          for (const big of document.querySelectorAll('.lscene.on .big')) {
            const share = parseFloat(getComputedStyle(big).fontSize) / big.closest('.tile').getBoundingClientRect().height;
            if (share < .12) faults.push(`${big.textContent} is ${(100 * share).toFixed(1)} % of its tile`);
            if (big.scrollWidth > big.clientWidth + 1) faults.push(`${big.textContent} is cut`);
          }
          return [...new Set(faults)];
        }
        """;

    [Fact]
    public async Task Every_scene_is_large_and_clear_on_every_screen()
    {
        var server = await demo.Ready;
        var page = await Chromium.Person(server.Address, Chromium.Wall);
        await page.GotoAsync("/masuk");
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new("pimpinan$") }).ClickAsync();
        await page.WaitForURLAsync("**/papan");
        var found = new List<string>();
        foreach (var (path, width, height) in new[] { ("/papan/layar/1?dinding=2", 1920, 1080), ("/papan/layar/1?dinding=2", 3840, 2160), ("/papan/layar/semua?dinding=1", 1920, 1080), ("/papan/layar/8?dinding=1", 1920, 1080) })
        {
            await page.SetViewportSizeAsync(width, height);
            await page.GotoAsync(path);
            await page.Locator(".lscene.on .age", new() { HasText = "detik lalu" }).First.WaitForAsync();
            for (var scene = 0; scene < await page.Locator(".lscene").CountAsync(); scene++)
                foreach (var theme in new[] { "night", "light" })
                    found.AddRange((await page.EvaluateAsync<string[]>(Faults, new object[] { scene, theme })).Select(fault => $"{path} at {height}, scene {scene}, {theme}: {fault}"));
        }
        Assert.Empty(found);
    }
}
