using Microsoft.Playwright;
using Portal.Tests.Kit;

namespace Portal.Tests.Journeys;

/// <summary>The server goes and comes back; nobody at a desk or before the board has to do anything.</summary>
public sealed class RestartTests
{
    private static readonly LocatorAssertionsToHaveTextOptions Patient = new() { Timeout = 40_000 };

    [Fact]
    public async Task Open_pages_come_back_by_themselves_with_their_filters()
    {
        await using var server = await PortalServer.Start();
        var desk = await server.Officer("admin.instansi");
        await desk.GotoAsync("/petugas?view=terbuka&kecamatan=35.07.13");
        await desk.WaitForCircuit();
        var board = await server.Officer("pimpinan", Chromium.Wall);
        await Assertions.Expect(board.Locator("[data-connection]")).ToHaveTextAsync("Tersambung");
        var rows = await desk.Locator("table.queue tbody tr").CountAsync();
        await server.Kill();
        await Assertions.Expect(desk.Locator(".linkdown")).ToContainTextAsync("Sambungan terputus");
        await Assertions.Expect(board.Locator("[data-connection]")).ToContainTextAsync("Terputus");
        await server.Begin();
        await ComeBack(desk, board, rows);
    }

    private static async Task ComeBack(IPage desk, IPage board, int rows)
    {
        await Assertions.Expect(board.Locator("[data-connection]")).ToHaveTextAsync("Tersambung", Patient);
        await Assertions.Expect(desk.Locator(".linkdown")).ToHaveTextAsync("", Patient);
        await desk.WaitForCircuit();
        Assert.EndsWith("/petugas?view=terbuka&kecamatan=35.07.13", desk.Url, StringComparison.Ordinal);
        await Assertions.Expect(desk.Locator("table.queue tbody tr")).ToHaveCountAsync(rows);
    }
}
