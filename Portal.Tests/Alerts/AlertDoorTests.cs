using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Domain.Board;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Tests.Walls;
using Portal.Web.Alerts;
using Portal.Web.Board;
using Portal.Web.Directions;
using Portal.Web.Tickets;
using Portal.Web.Walls;

namespace Portal.Tests.Alerts;

public sealed class AlertDoorTests
{
    private static readonly AlertTerms Flood = AlertJudgeTests.Plain with { Name = "Banyak laporan masuk", Limit = 2, TakesWall = true, Orders = new(AlertAudience.InstanceAdmins, AlertAudience.Leaders, 60, 0, 0) };

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_flood_rings_once_stands_on_board_and_wall_and_leaves_when_somebody_takes_it(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (admin, wall) = (await Mailed(host, Role.InstanceAdmin, "admin@contoh.example"), await host.Hang());
        Assert.True((await host.Enter(admin, new SaveAlertRule(null, 0, Flood))).Succeeded);
        await File(host, 2);
        Assert.Equal(0, await Look(host));
        await File(host, 1);
        Assert.Equal((1, 0, 0), (await Look(host), await Look(host), await Look(host)));
        var line = Assert.Single((await host.Enter(admin, new AlertList())).Value.Open);
        Assert.Equal(("PR-2026-001", "3 dalam 1 jam, batas 2", AlertPlaces.Everything), (line.Number, line.Words, line.ScopeName));
        // Each number leads to its rows, for whoever may read them.
        Assert.StartsWith("/petugas", line.Link, StringComparison.Ordinal);
        Assert.Equal("/papan/peringatan/PR-2026-001", Assert.Single((await host.Enter(await Mailed(host, Role.SystemAdmin, "sistem@contoh.example"), new AlertList())).Value.Open).Link);
        Assert.Equal(line.Title, (await OnWall(host, wall))?.Words);
        Assert.Equal(line.Number, Assert.Single((await host.Services.GetRequiredService<FigureReading>().Read(Stop)).Alerts).Number);
        Assert.Contains(line.Number, Assert.Single(await host.LettersTo("admin@contoh.example")));
        Assert.True((await host.Enter(WallRoom.Leader, new AcknowledgeAlert(line.Number, "Ditambah dua petugas."))).Succeeded);
        Assert.Null(await OnWall(host, wall));
        host.Clock.Pass(TimeSpan.FromHours(3));
        Assert.Equal((0, 1, 0), (await Look(host), await LookAfter(host, 15), await LookAfter(host, 60)));
        Assert.Equal([AlertStepKind.Raised, AlertStepKind.Told, AlertStepKind.Acknowledged, AlertStepKind.Cleared], (await host.Enter(admin, new OpenAlert(line.Number))).Value.History.Select(step => step.Kind));
    }

    [Fact]
    public async Task Nobody_takes_it_and_it_climbs_once()
    {
        await using var host = await PortalHost.Start();
        var admin = await Mailed(host, Role.InstanceAdmin, "admin@contoh.example");
        await Mailed(host, Role.Leader, "pimpinan@contoh.example");
        await host.Enter(admin, new SaveAlertRule(null, 0, Flood with { WindowHours = 24 }));
        await File(host, 3);
        await Look(host);
        Assert.Empty(await host.LettersTo("pimpinan@contoh.example"));
        for (var minutes = 0; minutes < 180; minutes += 30) await LookAfter(host, 30);
        Assert.Equal((1, 1), ((await host.LettersTo("admin@contoh.example")).Count, (await host.LettersTo("pimpinan@contoh.example")).Count));
    }

    [Fact]
    public async Task Confidential_reports_ring_nothing_and_a_trial_saves_nothing()
    {
        await using var host = await PortalHost.Start();
        var admin = await Some.InstanceAdmin(host);
        await host.Enter(admin, new SaveAlertRule(null, 0, Flood));
        for (var one = 0; one < 5; one++) await Some.FiledTicket(host, visibility: Visibility.Confidential);
        await host.Services.GetRequiredService<FigureBook>().CatchUp(Stop);
        Assert.Equal(0, await Look(host));
        await File(host, 4);
        host.Clock.Pass(TimeSpan.FromHours(2));
        var trial = (await host.Enter(admin, new TryAlertRule(Flood with { Scope = FigureScope.AreaPart + AlertTerms.Each }))).Value;
        Assert.Equal((1, "Kepanjen: 4 dalam 1 jam, batas 2"), (trial.Rings, trial.Latest.Select(ring => $"{ring.ScopeName}: {ring.Words}").Single()));
        Assert.Single((await host.Enter(admin, new AlertRuleList())).Value.Rules);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Every_figure_of_work_can_ring_for_the_government_and_for_the_opd_it_is_of(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (own, other) = (FigureScope.Agency(town.Roads.Id), FigureScope.Agency(town.Parks.Id));
        async Task<string> Ringing(string scope)
        {
            await host.Services.GetRequiredService<FigureBook>().CatchUp(Stop);
            var rings = new List<AlertFigure>();
            foreach (var figure in Enum.GetValues<AlertFigure>().Except([AlertFigure.Counting, AlertFigure.LateShare]))
                if (await host.Enter(town.Admin, new TryAlertRule(Flood with { Figure = figure, Scope = scope, Limit = 0 })) is { Succeeded: true, Value.IsRinging: true }) rings.Add(figure);
            return string.Join(' ', rings);
        }
        Assert.Equal("", await Ringing(""));
        await town.Filed();
        Assert.Equal("Arrived Unverified Open", await Ringing(""));
        var (refused, returned) = (await town.Drawn(), await town.InProgress());
        await town.Done(town.Admin, new ReviewProof(refused, await town.AnswerOf(refused), false, "Foto ini menunjukkan jalan lain."));
        await town.Done(town.Operator, new ReturnTicket(returned, await town.Version(returned), "Taman, bukan jalan.", town.Parks.Id));
        await town.Done(town.Leader, new GiveDirection("DPUBM", "Jembatan Sitiarjo", "Pasang jembatan darurat.", AcknowledgeWithin.FourHours, new DateOnly(2026, 11, 20), null, null));
        Assert.Equal("Arrived Open Returned Answered ProofRefused UnheardDirections", await Ringing(own));
        Assert.Equal("", await Ringing(other));
        // What lies at no OPD yet is nobody's to be told of.
        Assert.Equal(await Ringing(own), await Ringing(FigureScope.AgencyPart + AlertTerms.Each));
        host.Clock.Pass(TimeSpan.FromDays(2));
        await host.Store.Write<int>(async db => await db.Tickets.Where(one => one.Number == refused).ExecuteUpdateAsync(row => row.SetProperty(one => one.PromisedOn, new DateOnly(2026, 11, 3)), Stop));
        Assert.Equal("Unverified Open Soon BrokenPromises UnheardDirections", await Ringing(""));
    }

    [Fact]
    public async Task An_opd_sees_its_own_alerts_and_sets_no_rules()
    {
        await using var host = await PortalHost.Start();
        var (roads, parks) = (await Some.Agency(host, "DPU"), await Some.Agency(host, "DLH"));
        await host.Store.Write<Done>(async db => await AlertBook.Raise(db, new AlertCall("", "aturan:1:x", null, "Contoh", "9", FigureScope.Agency(roads.Id), "DPU", "/petugas", false, Flood.Orders), TimeZoneInfo.Utc, host.Clock.Now, Stop) is null ? Refusal.Busy : Done.It);
        var (own, other) = (await Some.OfficerOf(host, Role.Liaison, roads.Id), await Some.OfficerOf(host, Role.Liaison, parks.Id));
        Assert.Single((await host.Enter(own, new AlertList())).Value.Open);
        Assert.Empty((await host.Enter(other, new AlertList())).Value.Open);
        Assert.Equal(Refusal.NotFound, (await host.Enter(other, new AcknowledgeAlert("PR-2026-001"))).Refusal);
        Assert.Equal(Refusal.NotFound, (await host.Enter(own, new SaveAlertRule(null, 0, Flood))).Refusal);
        Assert.Equal(Refusal.NotFound, (await host.Enter(await Some.OfficerOf(host, Role.Operator, roads.Id), new AlertList())).Refusal);
        Assert.True((await host.Enter(own, new AcknowledgeAlert("PR-2026-001"))).Succeeded);
    }

    [Fact]
    public async Task Of_two_alerts_on_a_wall_the_older_does_not_come_back_when_the_newer_is_taken_off()
    {
        await using var host = await PortalHost.Start();
        var (admin, wall) = (await Some.InstanceAdmin(host), await host.Hang());
        foreach (var limit in new[] { 2, 1 }) await host.Enter(admin, new SaveAlertRule(null, 0, Flood with { Name = $"Lebih dari {limit} masuk", Limit = limit }));
        await File(host, 3);
        await Look(host);
        Assert.NotNull(await OnWall(host, wall));
        await host.Enter(WallRoom.Leader, new TurnWall(wall, WallAct.Calm));
        await Look(host);
        Assert.Null(await OnWall(host, wall));
    }

    [Fact]
    public async Task Switching_a_rule_off_ends_what_it_raised_and_words_typed_by_hand_stay_on_the_wall()
    {
        await using var host = await PortalHost.Start();
        var (admin, wall) = (await Some.InstanceAdmin(host), await host.Hang());
        await host.Enter(WallRoom.Leader, new RaiseAlert(wall, "Rapat darurat", "", 60));
        var rule = (await host.Enter(admin, new SaveAlertRule(null, 0, Flood))).Value;
        await File(host, 3);
        await Look(host);
        Assert.Equal("Rapat darurat", (await OnWall(host, wall))?.Words);
        await host.Enter(WallRoom.Leader, new TurnWall(wall, WallAct.Calm));
        await Look(host);
        Assert.Equal(Flood.Name, (await OnWall(host, wall))?.Words);
        await host.Enter(WallRoom.Leader, new TurnWall(wall, WallAct.Calm));
        await Look(host);
        Assert.Null(await OnWall(host, wall));
        await host.Enter(admin, new SwitchAlertRule(rule, false));
        Assert.Empty((await host.Enter(admin, new AlertList())).Value.Open);
    }

    private static async Task File(PortalHost host, int count)
    {
        if (!await host.Store.Read(db => db.Regions.AnyAsync())) await Some.Regions(host);
        for (var one = 0; one < count; one++) await Some.FiledTicket(host);
        await host.Services.GetRequiredService<FigureBook>().CatchUp(Stop);
    }

    private static Task<int> Look(PortalHost host) => host.Services.GetRequiredService<AlertRound>().Look(Stop);

    private static Task<int> LookAfter(PortalHost host, int minutes)
    {
        host.Clock.Pass(TimeSpan.FromMinutes(minutes));
        return Look(host);
    }

    private static Task<Domain.Walls.WallAlert?> OnWall(PortalHost host, int wall) => host.Store.Read(async db => (await db.Walls.SingleAsync(one => one.Id == wall)).Alert);

    private static async Task<Actor> Mailed(PortalHost host, Role role, string mail)
    {
        var officer = await Some.OfficerOf(host, role);
        await host.Store.Write<Done>(async db =>
        {
            var account = await db.Users.SingleAsync(one => one.Id == officer.AccountId);
            (account.Email, account.EmailConfirmed) = (mail, true);
            return Done.It;
        });
        return officer;
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;
}
