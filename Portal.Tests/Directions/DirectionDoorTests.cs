using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Directions;
using Portal.Tests.Kit;
using Portal.Web.Board;
using Portal.Web.Directions;
using Portal.Web.Reports;

namespace Portal.Tests.Directions;

public sealed class DirectionDoorTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_direction_goes_to_its_opd_stands_on_the_board_and_comes_back(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Some.Town(host);
        var codes = await host.Store.Read(db => db.Agencies.OrderBy(one => one.Id).Select(one => new { one.Id, one.Code }).ToListAsync());
        var (desk, other) = (Liaison(codes[0].Id), Liaison(codes[1].Id));
        var number = (await host.Enter(Leader, Order(codes[0].Code))).Value;
        Assert.Equal("AR-2026-001", number);
        Assert.Equal(Refusal.NotFound, (await host.Enter(other, new OpenDirection(number))).Refusal);
        Assert.Empty((await host.Enter(other, new DirectionList())).Value);
        Assert.Equal("Segera periksa jembatan itu.", (await host.Enter(desk, new OpenDirection(number))).Value.Words);
        Assert.Equal(number, (await host.Services.GetRequiredService<FigureReading>().Read(Stop)).Directions.Single().Number);
        await Take(host, desk, number, DirectionMove.Acknowledge);
        await Take(host, desk, number, DirectionMove.Report);
        Assert.Equal("direction.not-yours", (await host.Enter(desk, new MoveDirection(number, DirectionMove.Accept))).Refusal.Code);
        await Take(host, Leader, number, DirectionMove.Accept);
        var history = (await host.Enter(Leader, new OpenDirection(number))).Value.History;
        Assert.Equal([DirectionStepKind.Given, DirectionStepKind.Acknowledged, DirectionStepKind.Reported, DirectionStepKind.Accepted], history.Select(step => step.Kind));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Of_many_the_oldest_that_nobody_confirmed_is_shown_and_all_are_counted(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Some.Town(host);
        var (agency, numbers) = (await host.Store.Read(db => db.Agencies.OrderBy(one => one.Id).Select(one => new { one.Id, one.Code }).FirstAsync()), new List<string>());
        for (var one = 0; one < 9; one++) numbers.Add((await host.Enter(Leader, Order(agency.Code, new DateOnly(2027, 12, 20).AddDays(one)))).Value);
        foreach (var late in numbers.TakeLast(2)) await Take(host, Liaison(agency.Id), late, DirectionMove.Acknowledge);
        var board = await host.Services.GetRequiredService<FigureReading>().Read(Stop);
        Assert.Equal((numbers[0], 7), (board.Directions[0].Number, board.DirectionsWaiting));
        await Take(host, Liaison(agency.Id), numbers[^1], DirectionMove.Report);
        await Take(host, Leader, numbers[^1], DirectionMove.Accept);
        Assert.Equal([.. numbers], (await host.Enter(Leader, new DirectionList())).Value.Select(one => one.Number));
    }

    [Fact]
    public async Task A_camat_confirms_what_is_given_to_the_kecamatan_and_nothing_else()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var (own, other) = ((await host.Enter(Leader, Order(town.Kepanjen.Code))).Value, (await host.Enter(Leader, Order(town.Roads.Code))).Value);
        await Take(host, town.Camat, own, DirectionMove.Acknowledge);
        Assert.Equal([own], (await host.Enter(town.Camat, new DirectionList())).Value.Select(one => one.Number));
        Assert.False((await host.Enter(town.Camat, new MoveDirection(other, DirectionMove.Acknowledge))).Succeeded);
    }

    [Fact]
    public void Four_office_hours_go_on_the_next_morning()
    {
        DateTimeOffset Wib(int day, int hour, int minute = 0) => new DateTimeOffset(2026, 11, day, hour, minute, 0, TimeSpan.FromHours(7)).ToUniversalTime();
        var calendar = OnPaper.Deadlines.Calendar;
        var (open, close) = (calendar.OfficeOpen(new DateOnly(2026, 11, 3)), calendar.OfficeClose(new DateOnly(2026, 11, 2)));
        Assert.Equal(close, GiveDirectionHandler.Until(AcknowledgeWithin.FourHours, calendar, close.AddHours(-4)));
        Assert.Equal(open.AddHours(2.5), GiveDirectionHandler.Until(AcknowledgeWithin.FourHours, calendar, close.AddHours(-1.5)));
        // Friday afternoon goes on on Monday.
        Assert.Equal(calendar.OfficeOpen(new DateOnly(2026, 11, 9)).AddHours(1), GiveDirectionHandler.Until(AcknowledgeWithin.OneHour, calendar, Wib(6, 23)));
    }

    [Fact]
    public async Task The_clock_climbs_once_however_often_it_looks()
    {
        await using var host = await PortalHost.Start();
        await Some.Town(host);
        var code = await host.Store.Read(db => db.Agencies.OrderBy(one => one.Id).Select(one => one.Code).FirstAsync());
        await host.Enter(Leader, Order(code));
        var alarms = host.Services.GetRequiredService<DirectionAlarms>();
        Assert.Equal(0, await alarms.Ring(Stop));
        host.Clock.Pass(TimeSpan.FromDays(6));
        var rung = new List<int>();
        for (var look = 0; look < 5; look++) rung.Add(await alarms.Ring(Stop));
        Assert.Equal([1, 1, 1, 0, 0], rung);
    }

    [Fact]
    public async Task Bad_input_gets_a_sentence_for_each_field()
    {
        await using var host = await PortalHost.Start();
        var refused = await host.Enter(Leader, new GiveDirection("", "x", "", (AcknowledgeWithin)9, null, null, null));
        Assert.Equal(5, refused.Refusals.Count);
        Assert.Equal("direction.no-ticket", (await host.Enter(Leader, await Some.Town(host) is var _ ? Order(await First(host)) with { Ticket = "KM-2026-99999-9" } : null!)).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_voice_and_what_shows_the_work_come_along_for_those_who_read_the_arahan(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await Some.Town(host);
        var codes = await host.Store.Read(db => db.Agencies.OrderBy(one => one.Id).Select(one => new { one.Id, one.Code }).ToListAsync());
        var (desk, other) = (Liaison(codes[0].Id), Liaison(codes[1].Id));
        Assert.Equal("words", (await host.Enter(Leader, Order(codes[0].Code) with { Words = "" })).Refusal.Field);
        var number = (await host.Enter(Leader, Order(codes[0].Code) with { Words = "", Voice = new(new MemoryStream(VoiceFiles.Telling("webm")), "arahan.webm", "audio/webm") })).Value;
        await Take(host, desk, number, DirectionMove.Acknowledge);
        var half = await host.Enter(desk, Account(number, Photo(), new(Stream.Null, "laporan.docx", "application/msword")));
        Assert.Equal("files", half.Refusal.Field);
        Assert.Equal("direction.not-yours", (await host.Enter(other, Account(number, Photo()))).Refusal.Code);
        Assert.True((await host.Enter(desk, Account(number, Photo(), new(new MemoryStream("%PDF-1.4\n%%EOF\n"u8.ToArray()), "berita acara.pdf", "application/pdf")))).Succeeded);
        var history = (await host.Enter(Leader, new OpenDirection(number))).Value.History;
        Assert.True(Assert.Single(history[0].Files).IsVoice);
        Assert.Equal(["application/pdf", "image/jpeg"], history[2].Files.Select(file => file.MediaType).Order());
        foreach (var file in history.SelectMany(step => step.Files))
        {
            var opens = await Task.WhenAll(new[] { Leader, desk, other, Actor.Nobody }.Select(who => Opens(host, who, file.Id)));
            Assert.Equal([true, true, false, false], opens);
        }
    }

    private static MoveDirection Account(string number, params SentFile[] files) => new(number, DirectionMove.Report, "Jembatan sudah kami pasangi rambu.") { Files = files };

    private static SentFile Photo() => new(new MemoryStream(GpsPhoto.Bytes), "sesudah.jpg", "image/jpeg");

    private static async Task<bool> Opens(PortalHost host, Actor who, Guid id) => (await host.Enter(who, new OpenFile(id, [], null))).Succeeded;

    private static Task<string> First(PortalHost host) => host.Store.Read(db => db.Agencies.OrderBy(one => one.Id).Select(one => one.Code).FirstAsync());

    private static async Task Take(PortalHost host, Actor actor, string number, DirectionMove move) => Assert.True((await host.Enter(actor, new MoveDirection(number, move, "Sudah kami kerjakan."))).Succeeded);

    private static readonly Actor Leader = Actor.Officer(Guid.NewGuid(), "Bupati", [Role.Leader]);

    private static Actor Liaison(int agency) => Actor.Officer(Guid.NewGuid(), "Penghubung", [Role.Liaison], agency);

    private static GiveDirection Order(string agency, DateOnly? due = null) => new(agency, "Jembatan Sitiarjo", "Segera periksa jembatan itu.", AcknowledgeWithin.FourHours, due ?? new DateOnly(2027, 12, 20), null, null);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
