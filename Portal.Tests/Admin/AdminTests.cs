using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Catalog;
using Portal.Domain.Sla;
using Portal.Tests.Kit;
using Portal.Web.Admin;

namespace Portal.Tests.Admin;

public sealed class AdminTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_officer_is_made_once_with_the_agency_the_role_needs(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await host.AddAgency("DLH");
        Assert.Equal("officer.agency-needed", (await Appoint(host, Staff.Officer(role: Role.Operator))).Refusal.Code);
        Assert.Equal("officer.unknown-agency", (await Appoint(host, Staff.Officer(role: Role.Operator, agency: "X"))).Refusal.Code);
        Assert.StartsWith("http://localhost:5080/masuk/tautan/", (await Appoint(host, Staff.Officer(role: Role.Operator, agency: "DLH"))).Value.Link, StringComparison.Ordinal);
        Assert.Equal("officer.username-taken", (await Appoint(host, Staff.Officer())).Refusal.Code);
        var row = Assert.Single((await host.Enter(Staff.Admin, new OfficerList(Role: Role.Operator))).Value);
        Assert.Equal(("DLH", OfficerState.NoPassword), (row.Agency, row.State));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Agencies_and_categories_are_kept(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var agency = await host.Enter(Staff.Admin, new SaveAgency(null, "DISHUB", "Dinas Perhubungan", "Dishub", AgencyTier.Own, "Dinas", "", "lampu", null, true));
        await host.Enter(Staff.Admin, new SaveAgency(agency.Value, "DISHUB", "Dinas Perhubungan Kabupaten", "Dishub", AgencyTier.Own, "Dinas", "", "lampu", null, false));
        Assert.Equal(("Dinas Perhubungan Kabupaten", false), (await host.Enter(Staff.Admin, new AgencyCard(agency.Value))).Value is var one ? (one.Name, one.IsActive) : default);
        Assert.Equal("agency.code-taken", (await host.Enter(Staff.Admin, new SaveAgency(null, "DISHUB", "Lain", "L", AgencyTier.Own, "", "", "", null, true))).Refusal.Code);
        Assert.True((await host.Enter(Staff.Admin, Lamp(null, "DISHUB"))).Succeeded);
        Assert.Equal("category.slug-taken", (await host.Enter(Staff.Admin, Lamp(null, "DISHUB"))).Refusal.Code);
        Assert.Equal("officer.unknown-agency", (await host.Enter(Staff.Admin, Lamp((await host.Enter(Staff.Admin, new CategoryList())).Value[0].Id, "X"))).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_coming_year_is_asked_for_from_october_on(Database database)
    {
        await using var host = await PortalHost.Start(database);
        Assert.Equal(2027, (await host.Enter(Staff.Admin, new HolidayList())).Value.MissingDecree);
        Assert.True((await host.Enter(Staff.Admin, new AddHoliday(new DateOnly(2027, 1, 1), "Tahun Baru", HolidayType.NationalHoliday))).Succeeded);
        Assert.Equal("holiday.exists", (await host.Enter(Staff.Admin, new AddHoliday(new DateOnly(2027, 1, 1), "Tahun Baru", HolidayType.NationalHoliday))).Refusal.Code);
        Assert.Null((await host.Enter(Staff.Admin, new HolidayList())).Value.MissingDecree);
        Assert.True((await host.Enter(Staff.Admin, new RemoveHoliday(new DateOnly(2027, 1, 1), "Tahun Baru"))).Succeeded);
        host.Clock.Now = new(2026, 9, 1, 2, 0, 0, TimeSpan.Zero);
        Assert.Null((await host.Enter(Staff.Admin, new GovernmentOverview())).Value.MissingDecree);
    }

    [Fact]
    public async Task Nobody_but_a_system_admin_may_enter()
    {
        await using var host = await PortalHost.Start();
        foreach (var role in Enum.GetValues<Role>().Where(role => role != Role.SystemAdmin))
        {
            var actor = Actor.Officer(Guid.NewGuid(), "", [role]);
            Assert.Equal(Refusal.NotFound, (await host.Enter(actor, new AppointOfficer(Staff.Officer()))).Refusal);
            Assert.Equal(Refusal.NotFound, (await host.Enter(actor, new OfficerList())).Refusal);
            Assert.Equal(Refusal.NotFound, (await host.Enter(actor, new OutboxState())).Refusal);
        }
    }

    private static Task<Outcome<NewOfficer>> Appoint(PortalHost host, OfficerEntry entry) => host.Enter(Staff.Admin, new AppointOfficer(entry));

    private static SaveCategory Lamp(int? id, string agency) => new(id, "lampu-jalan", "Lampu jalan", "", "", ProofKind.AfterPhoto, ClockClass.Simple, agency, false, 1, true);
}
