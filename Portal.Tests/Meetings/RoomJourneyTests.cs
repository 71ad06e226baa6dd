using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Portal.Tests.Journeys;
using Portal.Tests.Kit;

namespace Portal.Tests.Meetings;

/// <summary>Three guests in their browsers and a wall: everybody sees everybody else move.</summary>
public sealed class RoomJourneyTests
{
    private static readonly ViewportSize Small = new() { Width = 640, Height = 480 };

    // Frames that are decoded one after another: a picture that stands still, or a black one that never came, is none.
    private const string Moving = """
        async wanted => {
          const videos = () => [...document.querySelectorAll('.guests .guest:not(.own) video')].filter(video => video.videoWidth > 0 && video.getBoundingClientRect().width > 0);
          if (videos().length !== wanted) return false;
          const frames = () => videos().map(video => video.getVideoPlaybackQuality().totalVideoFrames);
          const before = frames();
          await new Promise(done => setTimeout(done, 400));
          const after = frames();
          return after.length === wanted && after.every((count, index) => count > before[index]);
        }
        """;

    [Fact]
    public async Task Three_guests_and_the_wall_see_each_other_move()
    {
        await using var server = await PortalServer.Start();
        var leader = await server.Officer("pimpinan");
        var wall = await Hang(server, leader);
        await leader.GotoAsync("/rapat");
        await leader.GetByRole(AriaRole.Link, new() { NameRegex = new("^RP-") }).First.ClickAsync();
        await leader.WaitForURLAsync(new Regex("/rapat/RP-"));
        await leader.WaitForCircuit();
        await leader.Press("Buka ruang");
        await Assertions.Expect(leader.GetByRole(AriaRole.Button, new() { Name = "Akhiri rapat" })).ToBeVisibleAsync();
        var links = await leader.Locator("input.link").EvaluateAllAsync<string[]>("all => all.map(one => one.value)");
        var guests = await Task.WhenAll(links.Take(3).Select(link => Enter(server, link)));
        foreach (var guest in guests) await guest.WaitForFunctionAsync(Moving, 2, new() { PollingInterval = 500 });
        await wall.WaitForFunctionAsync(Moving, 3, new() { PollingInterval = 500 });
        Assert.Empty((await Task.WhenAll(leader.Barriers(), guests[0].Barriers())).SelectMany(found => found));
        await guests[0].GetByRole(AriaRole.Button, new() { Name = "Keluar" }).ClickAsync();
        await wall.WaitForFunctionAsync(Moving, 2, new() { PollingInterval = 500 });
        await leader.Press("Akhiri rapat");
        await leader.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Akhiri rapat" }).ClickAsync();
        await Assertions.Expect(guests[1].GetByText("Rapat sudah selesai")).ToBeVisibleAsync();
        await Assertions.Expect(wall.GetByText("Tidak ada rapat")).ToBeVisibleAsync();
        Assert.Empty(await guests[1].Barriers());
    }

    private static async Task<IPage> Hang(PortalServer server, IPage leader)
    {
        var wall = await Chromium.Person(server.Address, Chromium.Wall);
        await wall.GotoAsync("/papan/layar");
        var code = await wall.Locator("[data-pairing]").GetAttributeAsync("data-pairing");
        await leader.GotoAsync("/papan/kendali?dinding=2&bagian=layar");
        await leader.WaitForCircuit();
        await leader.GetByLabel("Kode di layar").FillAsync(code!);
        await leader.Press("Pasangkan");
        await wall.Locator(".lw").WaitForAsync();
        await leader.GotoAsync("/papan/kendali?dinding=2");
        await leader.WaitForCircuit();
        await leader.GetByRole(AriaRole.Button, new() { NameRegex = new("Rapat") }).First.ClickAsync();
        await Assertions.Expect(wall.Locator(".lscene.on [data-tile=rapat]")).ToBeVisibleAsync();
        return wall;
    }

    private static async Task<IPage> Enter(PortalServer server, string link)
    {
        var guest = await Chromium.Person(server.Address, Small);
        await guest.GotoAsync(link);
        await guest.GetByRole(AriaRole.Button, new() { Name = "Masuk ruang rapat" }).ClickAsync();
        await guest.GetByRole(AriaRole.Button, new() { Name = "Keluar" }).WaitForAsync();
        return guest;
    }
}
