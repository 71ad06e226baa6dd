using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Sla;
using Portal.Tests.Board;
using Portal.Tests.Kit;
using Portal.Web.Admin;
using Portal.Web.App;
using Portal.Web.Audit;

namespace Portal.Tests.Audit;

public sealed class AdminTrailTests
{
    /// <summary>What needs such a right and only asks, or leaves its line elsewhere: in a ticket's own log, or in the log of what was kept how long.</summary>
    private static readonly string[] Unrecorded =
    [
        nameof(AgencyList), nameof(AgencyCard), nameof(AgencyStaff), nameof(CategoryList), nameof(CheckOfficerFile), nameof(GovernmentOverview), nameof(HolidayList), nameof(Lendable), nameof(OfficerList), nameof(OutboxState),
        "AlertRuleList", "TryAlertRule", "ZoneList", "CrisisChoices", "SurgeSettings", "RoadList", "RouteBook", "RetentionPlan", "ClockBook", "EscalationDesk", "WeighClock",
        "ClosingPhraseList", "EmergencyWordList", "MacroList", "TemplateList", "TrainingBook", "WallList", "ScreenList", "ScopeChoices", "TurnWall",
    ];

    private static readonly Permission[] Ruling = [Permission.ManageGovernment, Permission.ControlWalls, Permission.SetAlerts, Permission.LeadCrises, Permission.ImportData];

    private static readonly Actor Reader = Actor.Officer(Guid.NewGuid(), "Pemeriksa", [Role.AuditReader]);

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_change_leaves_who_when_what_and_of_whom_and_a_refused_one_leaves_nothing(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var before = (await Trail(host)).Count;
        Assert.True((await host.Enter(town.SystemAdmin, new AddHoliday(new DateOnly(2027, 3, 1), "Hari jadi", HolidayType.LocalHoliday))).Succeeded);
        Assert.False((await host.Enter(town.SystemAdmin, new AddHoliday(new DateOnly(2027, 3, 1), "Hari jadi", HolidayType.LocalHoliday))).Succeeded);
        Assert.False((await host.Enter(town.Operator, new RemoveHoliday(new DateOnly(2027, 3, 1), "Hari jadi"))).Succeeded);
        var desk = await host.Store.Read(db => db.Appointments.SingleAsync(one => one.AccountId == town.Operator.AccountId, Stop));
        Assert.True((await host.Enter(town.SystemAdmin, new RevokeAppointment(desk.Id))).Succeeded);
        await host.Enter(town.SystemAdmin, new OfficerList());
        var fresh = (await Trail(host)).SkipLast(before).ToList();
        Assert.Equal([nameof(RevokeAppointment), nameof(AddHoliday)], fresh.Select(one => one.Operation));
        Assert.All(fresh, one => Assert.Equal(town.SystemAdmin.Name, one.Who));
        Assert.Equal("Menambah hari libur Senin, 1 Maret 2027: Hari jadi.", fresh[1].Words);
        Assert.Contains(town.Operator.Name, fresh[0].About, StringComparison.Ordinal);
        Assert.Equal(host.Clock.GetUtcNow(), fresh[0].At);
        // An officer is found by what was done to them, too.
        Assert.Equal(nameof(RevokeAppointment), Assert.Single((await host.Enter(Reader, new AdminTrail(new AuditAsk(Who: town.Operator.Name)))).Value.Rows).Operation);
        foreach (var actor in new[] { town.Admin, town.SystemAdmin, town.Leader, Actor.Nobody }) Assert.Equal(Refusal.NotFound, (await host.Enter(actor, new AdminTrail(new AuditAsk()))).Refusal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_database_refuses_to_change_an_entry_and_a_changed_missing_or_cut_one_is_found(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        for (var day = 1; day <= 6; day++) Assert.True((await host.Enter(town.SystemAdmin, new AddHoliday(new DateOnly(2027, 3, day), $"Libur {day}", HolidayType.LocalHoliday))).Succeeded);
        var last = await host.Store.Read(db => db.AdminEntries.MaxAsync(one => one.Position, Stop));
        Assert.True((await Verify(host)) is { IsSound: true } sound && sound.Entries == last);
        await Assert.ThrowsAnyAsync<Exception>(() => host.Store.Read(db => db.Database.ExecuteSqlRawAsync("UPDATE \"AdminEntries\" SET \"Words\" = 'lain' WHERE \"Position\" = 1", Stop)));
        await Assert.ThrowsAnyAsync<Exception>(() => host.Store.Read(db => db.Database.ExecuteSqlRawAsync("DELETE FROM \"AdminEntries\" WHERE \"Position\" = 1", Stop)));
        await VerifyAuditTests.Tamper(host, $"DELETE FROM \"AdminEntries\" WHERE \"Position\" = {last}");
        Assert.Equal(last - 1, Assert.Single((await Verify(host)).Faults).Position);
        await VerifyAuditTests.Tamper(host, $"DELETE FROM \"AdminEntries\" WHERE \"Position\" = {last - 3}");
        Assert.Contains((await Verify(host)).Faults, fault => fault.Position == last - 2 && fault.What.Contains("missing", StringComparison.Ordinal));
        await VerifyAuditTests.Tamper(host, $"UPDATE \"AdminEntries\" SET \"Words\" = 'lain' WHERE \"Position\" = {last - 1}");
        Assert.Contains((await Verify(host)).Faults, fault => fault.Position == last - 1 && fault.What.Contains("changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_page_shows_the_lines_and_gives_them_as_a_file()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        await host.Enter(town.SystemAdmin, new SaveAgency(null, "BPBD", "Badan Penanggulangan Bencana", "BPBD", AgencyTier.Own, "Badan", "", "", null, true));
        using var client = await BoardVisitor.SignIn(host, Role.AuditReader);
        Assert.Contains("Menambah OPD Badan Penanggulangan Bencana (BPBD), aktif.", System.Net.WebUtility.HtmlDecode(await client.GetStringAsync("/admin/audit/pengaturan", Stop)), StringComparison.Ordinal);
        Assert.Contains("Tidak ada catatan yang cocok", await client.GetStringAsync("/admin/audit/pengaturan?siapa=zzz", Stop), StringComparison.Ordinal);
        Assert.Contains("Menambah OPD Badan", await client.GetStringAsync("/admin/audit/pengaturan.csv", Stop), StringComparison.Ordinal);
        using var stranger = await BoardVisitor.SignIn(host, Role.InstanceAdmin);
        foreach (var path in new[] { "/admin/audit/pengaturan", "/admin/audit/pengaturan.csv" }) Assert.Equal(System.Net.HttpStatusCode.NotFound, (await stranger.GetAsync(path, Stop)).StatusCode);
    }

    [Fact]
    public void Every_order_of_who_rules_the_government_leaves_a_line()
    {
        var orders = typeof(Door).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IOperation<>)))
            .Where(type => type.GetProperty("Needs")?.GetValue(null) is Permission needs && Ruling.Contains(needs)).ToList();
        Assert.True(orders.Count > 60);
        Assert.Empty(orders.Where(type => !typeof(IRecorded).IsAssignableFrom(type) && !Unrecorded.Contains(type.Name)).Select(type => type.Name));
        // A list that outlives what it lists hides the next one of that name.
        Assert.Empty(Unrecorded.Except(orders.Where(type => !typeof(IRecorded).IsAssignableFrom(type)).Select(type => type.Name)));
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private static async Task<IReadOnlyList<AdminTrailRow>> Trail(PortalHost host) => (await host.Enter(Reader, new AdminTrail(new AuditAsk(), 1000))).Value.Rows;

    private static Task<AuditSummary> Verify(PortalHost host) => host.Services.GetRequiredService<VerifyAudit>().Run(Stop);
}
