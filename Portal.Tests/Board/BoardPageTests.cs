using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Board;

namespace Portal.Tests.Board;

public sealed partial class BoardPageTests
{
    [Theory, InlineData(Role.Leader), InlineData(Role.InstanceAdmin)]
    public async Task A_leader_and_the_instance_admin_see_the_board(Role role)
    {
        await using var host = await PortalHost.Start();
        await Crowd(host);
        using var client = await BoardVisitor.SignIn(host, role);
        var page = await client.GetStringAsync("/papan", Stop);
        // Without a crisis its place is empty.
        Assert.Equal(BoardTiles.All.Select(tile => tile.Id).Where(id => id != "krisis"), Tile().Matches(page).Select(match => match.Groups[1].Value));
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
    }

    [Theory, InlineData(Role.Operator), InlineData(Role.Camat), InlineData(Role.SystemAdmin), InlineData(Role.AuditReader)]
    public async Task Others_find_no_board_and_no_stream(Role role)
    {
        await using var host = await PortalHost.Start();
        using var client = await BoardVisitor.SignIn(host, role);
        foreach (var path in new[] { "/papan", "/papan/aliran" })
        {
            var answer = await client.GetAsync(path, Stop);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("Tidak ditemukan", await answer.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Who_is_not_signed_in_is_asked_to()
    {
        await using var host = await PortalHost.Start();
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        Assert.Equal(HttpStatusCode.Redirect, (await client.GetAsync("/papan", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync("/papan/aliran", Stop)).StatusCode);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_snapshot_adds_up(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Crowd(host);
        var board = (await host.Enter(Actor.Officer(Guid.NewGuid(), "Bupati", [Role.Leader]), new BoardFigures())).Value;
        Assert.Equal(40, board.ByState.Values.Sum());
        Assert.Equal(33, board.Areas.Count);
        Assert.True(board.Late > 0 && board.Areas.Sum(area => area.Late) <= board.Late && board.Agencies.Sum(agency => agency.Late) <= board.Late);
        var always = (await host.Enter(Actor.Officer(Guid.NewGuid(), "Bupati", [Role.Leader]), new BoardFigures(new BoardAsk(BoardSpan.Always)))).Value;
        Assert.Equal(40, always.Categories.Sum(category => category.Received));
        Assert.Equal(board.Open, board.Backlog.Sum(age => age.Count));
        Assert.Equal(always.Of(TicketState.Closed), always.Closed.Confirmed + always.Closed.Silent + always.Closed.ByOfficer);
        Assert.Equal(8, board.Newest.Count);
        Assert.Equal(14, board.Inflow.Count);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_narrowed_board_shows_that_part_and_no_more(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Crowd(host);
        var reading = host.Services.GetRequiredService<FigureReading>();
        var whole = await reading.Read(new BoardAsk(BoardSpan.Always), Stop);
        var (agency, area) = (whole.Agencies.MaxBy(one => one.Open)!, whole.Areas.MaxBy(one => one.Open)!);
        Assert.Equal((agency.Open, agency.Late), ((await reading.Read(new BoardAsk(BoardSpan.Always, agency.Code), Stop)) is var one ? (one.Open, one.Late) : default));
        Assert.Equal((area.Open, area.Late), ((await reading.Read(new BoardAsk(BoardSpan.Always, Area: area.Code), Stop)) is var there ? (there.Open, there.Late) : default));
        Assert.Equal(whole.Open, (await reading.Read(new BoardAsk(BoardSpan.Always, "TIDAK-ADA"), Stop)).Open);
        Assert.Equal(whole.Open, whole.Categories.Sum(category => category.Open));
    }

    [Fact]
    public async Task A_confidential_report_is_in_no_number_that_a_leader_could_press()
    {
        await using var host = await PortalHost.Start();
        var crowd = await TicketCrowd.Gather(host);
        var number = (await crowd.File(Visibility.Confidential)).Value;
        await crowd.File();
        await host.Services.GetRequiredService<FigureBook>().CatchUp(Stop);
        var board = await host.Services.GetRequiredService<FigureReading>().Read(Stop);
        Assert.Equal(1, board.Open);
        Assert.Equal(1, board.Inflow.Sum());
        Assert.InRange(board.Areas.Sum(area => area.Open), 0, 1);
        Assert.DoesNotContain(board.Newest, ticket => ticket.Number == number);
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task Crowd(PortalHost host)
    {
        await (await TicketCrowd.Gather(host)).Live(40, 200);
        await host.Services.GetRequiredService<FigureBook>().CatchUp(Stop);
    }

    [GeneratedRegex("<section class=\"tile[^\"]*\" id=\"([^\"]+)\"")]
    private static partial Regex Tile();
}
