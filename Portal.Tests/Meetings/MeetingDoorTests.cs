using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Meetings;
using Portal.Domain.Walls;
using Portal.Tests.Kit;
using Portal.Tests.Walls;
using Portal.Web.Directions;
using Portal.Web.Meetings;
using Portal.Web.Walls;

namespace Portal.Tests.Meetings;

public sealed class MeetingDoorTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Guests_meet_by_their_links_and_what_they_signal_reaches_their_own_room_alone(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (leader, number) = await host.OpenMeeting();
        var (ana, budi) = (await host.Sits(await host.Invited(leader, number, "Ana"), "Ana"), await host.Sits(await host.Invited(leader, number, "Budi"), "Budi"));
        var (_, elsewhere) = await host.OpenMeeting();
        var stranger = (await host.Sits(await host.Invited(leader, elsewhere, "Cici"))).Value;
        using var browser = host.CreateClient();
        await using var line = MeetingRoom.Listen(browser, ana.Value.Key);
        var room = await line.Until("ruang", data => data.GetProperty("seats").GetArrayLength() == 2);
        Assert.Equal(["Ana", "Budi"], room.GetProperty("seats").EnumerateArray().Select(seat => seat.GetProperty("name").GetString()!));
        Assert.Equal(Refusal.NotFound, (await host.Enter(Actor.Nobody, new SendSignal(stranger.Key, ana.Value.Seat, "x"))).Refusal);
        Assert.Equal(MeetingRefusals.NoSeat, (await host.Enter(Actor.Nobody, new SendSignal("0123", ana.Value.Seat, "x"))).Refusal);
        Assert.Equal(HttpStatusCode.NoContent, (await browser.PostAsJsonAsync($"/rapat/sinyal/{budi.Value.Key}", new { to = ana.Value.Seat, data = "halo" }, Stop)).StatusCode);
        var heard = await line.Until("sinyal");
        Assert.Equal((budi.Value.Seat, "halo"), (heard.GetProperty("from").GetInt64(), heard.GetProperty("data").GetString()));
        await browser.PostAsJsonAsync($"/rapat/kursi/{budi.Value.Key}", new { muted = true, unseen = true, leaving = true }, Stop);
        await line.Until("ruang", data => data.GetProperty("seats").GetArrayLength() == 1);
        await host.Enter(leader, new MoveMeeting(number, MeetingMove.End));
        await line.Until("selesai");
        Assert.Equal(0, await host.Store.Read(db => db.MeetingSignals.CountAsync()));
        Assert.Equal(2, (await host.Enter(leader, new OpenMeeting(number))).Value.Attendance.Count);
    }

    [Fact]
    public async Task Guests_on_two_nodes_meet_as_if_they_were_on_one()
    {
        await using var here = await PortalHost.Start(Database.PostgreSql);
        await using var there = PortalHost.Beside(here);
        var (leader, number) = await here.OpenMeeting();
        var ana = (await here.Sits(await here.Invited(leader, number, "Ana"), "Ana")).Value;
        using var browser = here.CreateClient();
        await using var line = MeetingRoom.Listen(browser, ana.Key);
        await line.Until("ruang", data => data.GetProperty("seats").GetArrayLength() == 1);
        var budi = (await there.Sits(await here.Invited(leader, number, "Budi"), "Budi")).Value;
        await line.Until("ruang", data => data.GetProperty("seats").GetArrayLength() == 2);
        Assert.True((await there.Enter(Actor.Nobody, new SendSignal(budi.Key, ana.Seat, "halo"))).Succeeded);
        Assert.Equal("halo", (await line.Until("sinyal")).GetProperty("data").GetString());
        Assert.True((await there.Enter(leader, new MoveMeeting(number, MeetingMove.End))).Succeeded);
        await line.Until("selesai");
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Dead_altered_and_revoked_links_open_nothing_and_a_renewed_one_puts_the_old_guest_out(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (leader, number) = await host.OpenMeeting();
        var token = await host.Invited(leader, number, "Ana");
        var seat = (await host.Sits(token)).Value;
        Assert.Equal(MeetingRefusals.LinkUnknown, (await host.Sits(token[..^1] + (token[^1] == '0' ? '1' : '0'))).Refusal);
        Assert.Equal(MeetingRefusals.LinkUnknown, (await host.Sits("rapat")).Refusal);
        var id = (await host.Enter(leader, new OpenMeeting(number))).Value.Invitations.Single(one => one.Name == "Ana").Id;
        await host.Enter(leader, new ChangeInvitation(number, id, LinkChange.Renew));
        Assert.Equal(MeetingRefusals.LinkRevoked, (await host.Sits(token)).Refusal);
        Assert.Equal(MeetingRefusals.NoSeat, (await host.Enter(Actor.Nobody, new FindSeat(seat.Key))).Refusal);
        var renewed = await host.TokenOf(leader, number, "Ana");
        await host.Enter(leader, new ChangeInvitation(number, id, LinkChange.Revoke));
        Assert.Equal(MeetingRefusals.LinkRevoked, (await host.Enter(Actor.Nobody, new ReadRoom(renewed))).Refusal);
        host.Clock.Pass(TimeSpan.FromDays(3));
        Assert.Equal(1, await MeetingTimer.EndForgotten(host.Store, host.Clock.Now, Stop));
        Assert.Equal(MeetingRefusals.Ended, (await host.Sits(await host.Store.Read(async db => host.Services.GetRequiredService<MeetingBook>().Token(await db.Invitations.OrderBy(one => one.InvitedAt).FirstAsync())))).Refusal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Minutes_become_an_arahan_with_all_its_rules_and_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var agency = await Some.Agency(host, "DPUBM");
        var (leader, number) = await host.OpenMeeting();
        var admin = await Some.InstanceAdmin(host);
        Assert.True((await host.Enter(admin, new WriteMinute(number, "Pasang jembatan darurat di Sitiarjo.", "DPUBM", new DateOnly(2026, 11, 20)))).Succeeded);
        var line = (await host.Enter(leader, new OpenMeeting(number))).Value.Papers.Single();
        var order = new GiveDirection("DPUBM", "Jembatan darurat Sitiarjo", line.Words, AcknowledgeWithin.FourHours, line.DueOn, null, null, line.Id);
        Assert.Equal(Refusal.NotFound, (await host.Enter(admin, order)).Refusal);
        var given = await host.Enter(leader, order);
        Assert.Equal(given.Value, (await host.Enter(leader, new OpenMeeting(number))).Value.Papers.Single().Direction);
        Assert.Equal(MeetingRefusals.DirectedAlready, (await host.Enter(leader, order)).Refusal);
        Assert.Equal(1, await host.Store.Read(db => db.Directions.CountAsync(one => one.AgencyId == agency.Id)));
    }

    [Fact]
    public async Task An_invited_office_finds_the_meeting_others_do_not_and_confidential_reports_stay_off_the_agenda()
    {
        await using var host = await PortalHost.Start();
        var (office, other) = (await Some.Agency(host, "KEC-KEPANJEN", region: Some.Kepanjen), await Some.Agency(host, "KEC-TUREN"));
        var (camat, neighbour) = (await Some.OfficerOf(host, Role.Camat, office.Id), await Some.OfficerOf(host, Role.Camat, other.Id));
        var (leader, number) = await host.OpenMeeting();
        await host.Store.Write<Done>(async db =>
        {
            var account = await db.Users.SingleAsync(one => one.Id == camat.AccountId);
            (account.Email, account.EmailConfirmed) = ("kepanjen@malangkab.go.id", true);
            return Done.It;
        });
        Assert.True((await host.Enter(leader, new InviteToMeeting(number, "KEC-KEPANJEN", "", "", "camat@malangkab.go.id"))).Succeeded);
        Assert.Equal(MeetingRefusals.InvitedAlready, (await host.Enter(leader, new InviteToMeeting(number, "KEC-KEPANJEN", "", "", ""))).Refusal);
        Assert.Equal([number], (await host.Enter(camat, new MeetingList())).Value.Select(one => one.Number));
        Assert.Empty((await host.Enter(neighbour, new MeetingList())).Value);
        Assert.Equal(Refusal.NotFound, (await host.Enter(neighbour, new OwnRoomLink(number))).Refusal);
        var seen = (await host.Enter(camat, new OpenMeeting(number))).Value;
        Assert.All(seen.Invitations, one => Assert.Null(one.Link));
        Assert.True((await host.Sits((await host.Enter(camat, new OwnRoomLink(number))).Value.Split('/')[^1])).Succeeded);
        Assert.Equal(2, await host.Store.Read(db => db.Outbox.CountAsync()));
        var hidden = await Some.FiledTicket(host, visibility: Domain.Tickets.Visibility.Confidential);
        Assert.False((await host.Enter(leader, new PutOnAgenda(number, AgendaKind.Ticket, hidden.Number))).Succeeded);
        var open = await Some.FiledTicket(host);
        Assert.True((await host.Enter(leader, new PutOnAgenda(number, AgendaKind.Ticket, open.Number))).Succeeded);
        Assert.True((await host.Enter(leader, new PutOnAgenda(number, AgendaKind.Figure, Figure: AgendaFigure.Late))).Succeeded);
        var agenda = (await host.Enter(leader, new OpenMeeting(number))).Value.Agenda.Select(one => one.Words).ToList();
        Assert.StartsWith(open.Number, agenda[0], StringComparison.Ordinal);
        Assert.Equal("Lewat tenggat: 0 (2 Nov, 09.00)", agenda[1]);
    }

    [Fact]
    public async Task A_screen_takes_a_seat_at_the_meeting_of_its_own_wall_and_nowhere_else()
    {
        await using var host = await PortalHost.Start();
        var (wall, other) = (await host.Hang(1, 1), await host.Hang(1, 1));
        using var screen = await host.Paired(wall, 1);
        using var stranger = await host.Paired(other, 1);
        var (_, number) = await host.OpenMeeting(wall);
        Assert.Equal(HttpStatusCode.NotFound, await Asks(screen));
        foreach (var id in new[] { wall, other }) Assert.True((await host.Enter(WallRoom.Leader, new ArrangeScenes(id, await host.Store.Read(db => db.Walls.Where(one => one.Id == id).Select(one => one.Layout).SingleAsync()), [new Scene("Rapat", [new PlacedTile(MeetingTiles.Slug, 0, 0, 12, 8)])]))).Succeeded);
        using var unpaired = host.CreateClient();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound, HttpStatusCode.NotFound), (await Asks(screen), await Asks(stranger), await Asks(unpaired)));
        foreach (var (one, says) in new[] { (screen, $"data-meeting=\\\"{number}"), (stranger, "Tidak ada rapat") })
        {
            await using var events = WallRoom.Listen(one, 1);
            await events.Until(each => each.EventType == "tile" && each.Data.Contains(says, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Camera_and_microphone_are_for_the_rooms_and_the_jitsi_server_is_framed_there_alone()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Meetings:Jitsi:BaseUrl", "https://rapat.example.go.id"), ("Meetings:Jitsi:AppId", "portal"), ("Meetings:Jitsi:AppSecret", new string('k', 40)));
        using var browser = host.CreateClient();
        var (home, room) = (await browser.GetAsync("/", Stop), await browser.GetAsync("/rapat/ruang/x", Stop));
        Assert.Contains("camera=(), geolocation=(self), microphone=()", home.Headers.GetValues("Permissions-Policy"));
        Assert.Contains("camera=(self \"https://rapat.example.go.id\"), geolocation=(self), microphone=(self \"https://rapat.example.go.id\")", room.Headers.GetValues("Permissions-Policy"));
        Assert.DoesNotContain("frame-src", home.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("frame-src https://rapat.example.go.id;", room.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        var (leader, number) = await host.OpenMeeting(kind: MeetingKind.Jitsi);
        var address = new Uri((await host.Sits(await host.Invited(leader, number, "Ana"), "Ana")).Value.Jitsi!);
        Assert.Matches("^/rapat-[0-9a-f]{40}$", address.AbsolutePath);
        var claims = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(address.Query.Split('=')[1].Split('.')[1])).RootElement;
        Assert.Equal((address.AbsolutePath[1..], false, host.Clock.Now.AddHours(3).ToUnixTimeSeconds()), (claims.GetProperty("room").GetString(), claims.GetProperty("moderator").GetBoolean(), claims.GetProperty("exp").GetInt64()));
    }

    [Fact]
    public async Task An_office_is_reached_while_its_officer_uses_the_portal_or_sits_in_a_room()
    {
        await using var host = await PortalHost.Start();
        var office = await Some.Agency(host, "KEC-KEPANJEN", region: Some.Kepanjen);
        var camat = await Some.OfficerOf(host, Role.Camat, office.Id);
        Assert.Equal(Reach.Away, (await Line()).Reach);
        var seen = host.Services.GetRequiredService<LastSeenBook>();
        seen.Hear(camat);
        await seen.Keep(Stop);
        Assert.Equal((Reach.Present, true), ((await Line()).Reach, (await Line()).MayChange));
        host.Clock.Pass(OfficeDirectory.Recent);
        Assert.Equal(Reach.Away, (await Line()).Reach);
        var (leader, number) = await host.OpenMeeting();
        await host.Enter(leader, new InviteToMeeting(number, "KEC-KEPANJEN", "Bu Camat", "", ""));
        Assert.True((await host.Sits(await host.TokenOf(leader, number, "Bu Camat"))).Succeeded);
        Assert.True((await host.Enter(camat, new SaveOfficeContact("KEC-KEPANJEN", "Bu Camat", "0341 395 001"))).Succeeded);
        Assert.Equal((Reach.InRoom, "0341 395 001"), ((await Line()).Reach, (await Line()).Phone));
        var outsider = await Some.OfficerOf(host, Role.Operator, (await Some.Agency(host, "DLH")).Id);
        Assert.Equal(Refusal.NotFound, (await host.Enter(outsider, new SaveOfficeContact("KEC-KEPANJEN", "", ""))).Refusal);

        async Task<OfficeLine> Line() => (await host.Enter(camat, new OfficeDirectory())).Value.Lines.Single(one => one.Code == "KEC-KEPANJEN");
    }

    private static async Task<HttpStatusCode> Asks(HttpClient screen) => (await screen.PostAsJsonAsync("/papan/rapat", new { }, Stop)).StatusCode;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
