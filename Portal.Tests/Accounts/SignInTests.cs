using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Accounts;
using Portal.Web.Admin;

namespace Portal.Tests.Accounts;

public sealed class SignInTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_right_password_opens_and_a_wrong_or_unknown_one_is_refused_alike(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var id = await host.SignedUp(Staff.Officer());
        Assert.Equal(id, (await host.TrySignIn("Operator.Contoh")).Value);
        Assert.Equal(AccountRefusals.NotSignedIn, (await host.TrySignIn("operator.contoh", "salah salah salah")).Refusal);
        Assert.Equal(AccountRefusals.NotSignedIn, (await host.TrySignIn("tidak.ada")).Refusal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Five_wrong_tries_lock_for_fifteen_minutes(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await host.SignedUp(Staff.Officer());
        for (var tries = 0; tries < 5; tries++) await host.TrySignIn("operator.contoh", "salah salah salah");
        Assert.Equal(AccountRefusals.NotSignedIn, (await host.TrySignIn("operator.contoh")).Refusal);
        host.Clock.Pass(TimeSpan.FromMinutes(14));
        Assert.False((await host.TrySignIn("operator.contoh")).Succeeded);
        host.Clock.Pass(TimeSpan.FromMinutes(1.1));
        Assert.True((await host.TrySignIn("operator.contoh")).Succeeded);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Many_tries_at_once_are_no_more_than_five(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await host.SignedUp(Staff.Officer());
        await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => host.TrySignIn("operator.contoh", "salah salah salah")));
        Assert.False((await host.TrySignIn("operator.contoh")).Succeeded);
    }

    [Fact]
    public async Task One_address_may_not_try_for_ever()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Accounts:TriesPerAddress", "3"));
        for (var tries = 0; tries < 3; tries++) Assert.Equal("sign-in.refused", (await host.TrySignIn("tidak.ada")).Refusal.Code);
        Assert.Equal("sign-in.too-many", (await host.TrySignIn("tidak.ada")).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_session_dies_with_a_revoked_appointment_a_new_password_and_a_disabled_account(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await host.SignedUp(Staff.Officer());
        await DiesBy(host, account => host.Enter(Actor.Officer(account.Id, "", []), new ChangePassword(Staff.Password, Staff.Password + " lagi")));
        await DiesBy(host, account => host.Enter(Actor.Officer(account.Id, "", []), new EndSessions()));
        await DiesBy(host, async _ => await host.Enter(Staff.Admin, new RevokeAppointment((await host.Enter(Staff.Admin, new OfficerList())).Value[0].AppointmentId!.Value)));
        await DiesBy(host, account => host.Enter(Staff.Admin, new SwitchAccount(account.Id, Off: true)));
        Assert.False((await host.TrySignIn("operator.contoh", Staff.Password + " lagi")).Succeeded);
    }

    private static async Task DiesBy(PortalHost host, Func<Account, Task<Outcome<Done>>> deed)
    {
        var account = await host.AccountOf("operator.contoh");
        Assert.Equal(account.Id, (await host.ActorWith(account)).AccountId);
        Assert.True((await deed(account)).Succeeded);
        Assert.Equal(Actor.Nobody, await host.ActorWith(account));
    }
}
