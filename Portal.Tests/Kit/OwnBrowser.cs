using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Portal.Tests.Kit;

/// <summary>A browser of its own with a profile on the disk, for being killed: what it kept must be there when it comes back.</summary>
internal sealed class OwnBrowser : IAsyncDisposable
{
    private readonly string profile = Directory.CreateTempSubdirectory("profil-").FullName;
    private readonly int port = PortalServer.FreePort();
    private Process? process;
    private IPlaywright? playwright;

    public async Task<IPage> Open(string address)
    {
        string[] flags = ["--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
            $"--remote-debugging-port={port.ToString(CultureInfo.InvariantCulture)}", $"--user-data-dir={profile}", "about:blank"];
        process = Process.Start(new ProcessStartInfo("/usr/bin/chromium", flags) { RedirectStandardError = true, RedirectStandardOutput = true })!;
        playwright ??= await Playwright.CreateAsync();
        for (var tries = 0; ; tries++)
        {
            try
            {
                var browser = await playwright.Chromium.ConnectOverCDPAsync($"http://127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}");
                var page = await browser.Contexts[0].NewPageAsync();
                page.SetDefaultTimeout(20_000);
                await page.GotoAsync(address);
                return page;
            }
            catch (PlaywrightException) when (tries < 100) { await Task.Delay(100); }
        }
    }

    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
        foreach (var name in new[] { "SingletonLock", "SingletonSocket", "SingletonCookie" }) File.Delete(Path.Combine(profile, name));
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await Kill();
        playwright?.Dispose();
        try { Directory.Delete(profile, recursive: true); }
        catch (IOException) { }
    }
}
