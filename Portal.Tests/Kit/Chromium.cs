using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Portal.Tests.Kit;

/// <summary>Debian's Chromium, one for the whole run; each person gets a context (a browser of their own) from it.</summary>
public static class Chromium
{
    // A camera that shows a moving picture and a microphone that beeps, both allowed without a question, for the pages that ask for them.
    private static readonly string[] Flags =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
        "--use-fake-device-for-media-stream=fps=5", "--use-fake-ui-for-media-stream", "--disable-features=WebRtcHideLocalIpsWithMdns",
    ];

    private static readonly ConcurrentDictionary<string, ConcurrentBag<IBrowserContext>> Guests = new();

    private static readonly Lazy<Task<IBrowser>> Shared = new(async () =>
    {
        var playwright = await Playwright.CreateAsync();
        // Two cores carry servers, browsers and tests at once: patience is no claim about speed.
        Assertions.SetDefaultExpectTimeout(30_000);
        return await playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium", Args = Flags });
    });

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();
    private static readonly string[] Everything = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"], Colours = ["color-contrast", "link-in-text-block"];

    public static readonly ViewportSize Phone = new() { Width = 360, Height = 740 }, Desk = new() { Width = 1366, Height = 768 }, Wall = new() { Width = 1920, Height = 1080 };

    public static async Task<IPage> Person(string address, ViewportSize screen, bool scripts = true, ColorScheme scheme = ColorScheme.Light, float pixels = 1)
    {
        var browser = await Shared.Value;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = address, ViewportSize = screen, JavaScriptEnabled = scripts, ColorScheme = scheme, Locale = "id-ID", TimezoneId = "Asia/Jakarta", ReducedMotion = ReducedMotion.Reduce, DeviceScaleFactor = pixels,
        });
        context.SetDefaultTimeout(40_000);
        Guests.GetOrAdd(address, _ => []).Add(context);
        return await context.NewPageAsync();
    }

    /// <summary>Closes everybody's browser on this server: a page left open would go on asking for it.</summary>
    public static async Task Leave(string address)
    {
        if (!Guests.TryRemove(address, out var contexts)) return;
        foreach (var context in contexts) await context.CloseAsync();
    }

    /// <summary>axe's findings on the page as it stands, one line each; empty is clean. The script goes into a page once and runs there: asked through a second page for each run, it cost more than the pages themselves.</summary>
    /// <param name="coloursOnly">The same markup in other colours: everything else was asked before.</param>
    public static async Task<IReadOnlyList<string>> Barriers(this IPage page, bool coloursOnly = false)
    {
        if (!await page.EvaluateAsync<bool>("() => 'axe' in window")) await page.EvaluateAsync(Axe);
        var found = await page.EvaluateAsync<string[]>(
            """
            async (runOnly) => (await axe.run(document, { runOnly, resultTypes: ["violations"], preload: false }))
                .violations.map((one) => `${one.id} — ${one.nodes.slice(0, 3).map((node) => node.html).join(" | ")}`)
            """, coloursOnly ? Colours : Everything);
        return [.. found.Select(one => $"{new Uri(page.Url).PathAndQuery}: {one}")];
    }
}
