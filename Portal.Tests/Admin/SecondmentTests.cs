using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Admin;
using Portal.Web.Tickets;

namespace Portal.Tests.Admin;

/// <summary>Officers who help out elsewhere or go into the field do so by surat tugas, and come back by themselves.</summary>
public sealed class SecondmentTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_seconded_officer_works_there_until_the_letter_ends_and_is_then_back(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (account, today) = (town.OtherOperator.AccountId!.Value, DateOnly.FromDateTime(host.Clock.Now.UtcDateTime));
        SecondOfficer Letter(int agency, DateOnly from, DateOnly to) => new(agency, account, Role.Operator, "094/17/2026", from, to);
        await town.Done(town.SystemAdmin, Letter(town.Roads.Id, today.AddDays(1), today.AddDays(10)));
        Assert.Equal(town.Parks.Id, (await Now(host, account)).AgencyId);
        host.Clock.Pass(TimeSpan.FromDays(2));
        Assert.Equal(town.Roads.Id, (await Now(host, account)).AgencyId);
        var number = await town.InProgress();
        Assert.Contains((await host.Enter(town.Operator, new TicketChoices(number))).Value.Colleagues, one => one.Id == account);
        Assert.Equal(["secondment.already", "secondment.own-agency"], [await Code(Letter(town.Kepanjen.Id, today.AddDays(9), today.AddDays(12))), await Code(Letter(town.Parks.Id, today.AddDays(20), today.AddDays(22)))]);
        host.Clock.Pass(TimeSpan.FromDays(12));
        Assert.Equal(town.Parks.Id, (await Now(host, account)).AgencyId);
        Assert.Equal("secondment.past", await Code(Letter(town.Roads.Id, today, today.AddDays(1))));

        async Task<string> Code(SecondOfficer letter) => (await host.Enter(town.SystemAdmin, letter)).Refusal.Code;
    }

    [Fact]
    public async Task Field_access_needs_a_day_on_which_it_ends()
    {
        await using var host = await PortalHost.Start();
        await host.AddAgency("DPUBM");
        var entry = Staff.Officer("lapangan.slamet", Role.FieldOfficer, "DPUBM");
        Assert.Equal("officer.end-needed", (await host.Enter(Staff.Admin, new AppointOfficer(entry))).Refusal.Code);
        Assert.True((await host.Enter(Staff.Admin, new AppointOfficer(entry with { EndsOn = new DateOnly(2026, 6, 30) }))).Succeeded);
    }

    private static Task<Actor> Now(PortalHost host, Guid account) => host.Store.Read(db => Portal.Web.Accounts.OfficeRows.OfficerNow(db, account, "", DateOnly.FromDateTime(host.Clock.Now.UtcDateTime), CancellationToken.None));
}
