using System.Text.Json;
using Microsoft.Playwright;
using Portal.Tests.Journeys;
using Portal.Tests.Kit;

namespace Portal.Tests.Notifications;

/// <summary>As far as a browser without a push service goes: it is asked, it answers, its worker shows what arrives.</summary>
public sealed class PushJourneyTests
{
    // The point of RFC 8291's example; nobody is written to in this test.
    private const string Fake =
        """
        const bytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (letter) => letter.charCodeAt(0)).buffer;
        PushManager.prototype.getSubscription = async () => null;
        PushManager.prototype.subscribe = async (options) => {
          window.asked = options.applicationServerKey.length;
          return { endpoint: "https://push.example/send/1", getKey: (name) => bytes(name === "p256dh" ? "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4" : "BTBZMqHH6r4Tts7J_aSIgg") };
        };
        """;

    [Fact]
    public async Task A_reporter_switches_push_on_and_the_worker_shows_what_arrives()
    {
        await using var server = await PortalServer.Start();
        var page = await Chromium.Person(server.Address, Chromium.Phone);
        await page.Context.GrantPermissionsAsync(["notifications"], new() { Origin = server.Address });
        await page.AddInitScriptAsync(Fake);
        var (number, code) = await page.File();
        await page.GotoAsync($"/lacak/{code}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Pilih cara dikabari" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Kabari ke perangkat ini" }).ClickAsync();
        await page.Sees("Perangkat ini akan menerima kabar.");
        await page.Sees("Ponsel atau komputer");
        await Deliver(page, server.Address, JsonSerializer.Serialize(new { title = $"Laporan {number}", body = "Petugas menulis pesan kepada Anda.", tag = number, url = "/lacak" }));
        Assert.Equal($"Laporan {number}|Petugas menulis pesan kepada Anda.|{number}", await Shown(page));
        Assert.Equal($"/lacak/{code}", await page.EvaluateAsync<string>(Remembered, number));
    }

    private const string Remembered =
        """
        (number) => new Promise((resolve) => {
          const asked = indexedDB.open("kabar", 1);
          asked.onsuccess = () => { const found = asked.result.transaction("tempat").objectStore("tempat").get(number); found.onsuccess = () => resolve(found.result); };
        })
        """;

    private static async Task Deliver(IPage page, string origin, string data)
    {
        var session = await page.Context.NewCDPSessionAsync(page);
        var found = new TaskCompletionSource<string>();
        session.Event("ServiceWorker.workerRegistrationUpdated").OnEvent += (_, said) =>
        {
            foreach (var one in said!.Value.GetProperty("registrations").EnumerateArray()) found.TrySetResult(one.GetProperty("registrationId").GetString()!);
        };
        await session.SendAsync("ServiceWorker.enable");
        var id = await found.Task.WaitAsync(TimeSpan.FromSeconds(15), TestContext.Current.CancellationToken);
        await session.SendAsync("ServiceWorker.deliverPushMessage", new Dictionary<string, object> { ["origin"] = origin, ["registrationId"] = id, ["data"] = data });
    }

    private static async Task<string> Shown(IPage page)
    {
        await page.WaitForFunctionAsync("async () => (await (await navigator.serviceWorker.ready).getNotifications()).length > 0");
        return await page.EvaluateAsync<string>("async () => { const [one] = await (await navigator.serviceWorker.ready).getNotifications(); return [one.title, one.body, one.tag].join('|'); }");
    }
}
