using System.Net;
using System.Net.ServerSentEvents;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Tests.Kit;
using Portal.Web.Walls;

namespace Portal.Tests.Walls;

/// <summary>A room with a wall, somebody with the remote control, and screens that are hung the way people hang them.</summary>
internal static partial class WallRoom
{
    public static readonly Actor Leader = Actor.Officer(Guid.NewGuid(), "Bupati", [Role.Leader]);

    public static async Task<int> Hang(this PortalHost host, int rows = 3, int columns = 3, WallScope? scope = null, params string[] networks) =>
        (await host.Enter(Leader, new SaveWall(null, WallTests.Frame(rows, columns) with { Scope = scope ?? WallScope.Whole, Networks = networks }))).Value;

    /// <summary>A browser that keeps its cookies, and the code it shows.</summary>
    public static async Task<(HttpClient Screen, string Code)> NewScreen(this PortalHost host)
    {
        var screen = host.CreateClient(new() { AllowAutoRedirect = false });
        return (screen, await CodeOn(screen));
    }

    public static async Task<string> CodeOn(HttpClient screen) => Code().Match(await screen.GetStringAsync("/papan/layar")).Groups[1].Value;

    /// <summary>Shows its code, somebody types it, and it comes again.</summary>
    public static async Task<HttpClient> Paired(this PortalHost host, int wall, int number)
    {
        var (screen, code) = await host.NewScreen();
        Assert.True((await host.Enter(Leader, new PairScreen(wall, number, code))).Succeeded);
        var claimed = await screen.GetAsync("/papan/layar");
        Assert.Equal((HttpStatusCode.Redirect, $"/papan/layar/{number}"), (claimed.StatusCode, claimed.Headers.Location?.ToString().Replace("http://localhost", "", StringComparison.Ordinal)));
        return screen;
    }

    public static async IAsyncEnumerator<SseItem<string>> Listen(HttpClient screen, int number)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var body = await screen.GetStreamAsync($"/papan/aliran/{number}", stop);
        await foreach (var one in SseParser.Create(body).EnumerateAsync(stop)) yield return one;
    }

    public static async Task<string> Until(this IAsyncEnumerator<SseItem<string>> events, Func<SseItem<string>, bool> which)
    {
        while (await events.MoveNextAsync())
            if (which(events.Current)) return events.Current.Data;
        Assert.Fail("The stream ended.");
        return "";
    }

    public static WallScreens Screens(this PortalHost host) => host.Services.GetRequiredService<WallScreens>();

    [GeneratedRegex("data-pairing=\"(\\d{6})\"")]
    private static partial Regex Code();
}
