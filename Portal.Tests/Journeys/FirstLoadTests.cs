using System.Collections.Concurrent;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>What the first visit to the form costs on the wire, as compressed as this build is; bench/lighthouse.mjs measures the published one.</summary>
public sealed class FirstLoadTests
{
    private const int MostBytes = 57 * 1024, MostRequests = 8;

    [Fact]
    public async Task The_form_arrives_within_its_budget_and_nothing_heavy_before_a_touch()
    {
        await using var server = await PortalServer.Start();
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        var (asked, bytes) = (new ConcurrentBag<string>(), new ConcurrentBag<double>());
        var wire = await page.Context.NewCDPSessionAsync(page);
        await wire.SendAsync("Network.enable");
        wire.Event("Network.requestWillBeSent").OnEvent += (_, told) => asked.Add(told!.Value.GetProperty("request").GetProperty("url").GetString()!);
        wire.Event("Network.loadingFinished").OnEvent += (_, told) => bytes.Add(told!.Value.GetProperty("encodedDataLength").GetDouble());
        await page.GotoAsync("/lapor");
        await page.WaitForTimeoutAsync(2500);
        var requests = asked.Where(url => url.StartsWith("http", StringComparison.Ordinal)).ToList();
        Assert.True(requests.Count <= MostRequests && bytes.Sum() <= MostBytes, $"{bytes.Sum():0} bytes in {requests.Count} requests: {string.Join(", ", requests)}");
        Assert.DoesNotContain(requests, url => url.Contains("phone.", StringComparison.Ordinal) || url.Contains("sw.js", StringComparison.Ordinal));
    }
}
