using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Accounts;
using Portal.Web.Admin;
using Portal.Web.Storage;

namespace Portal.Tests.Accounts;

public sealed class LinkTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_link_sets_a_password_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var token = (await host.Enter(Staff.Admin, new AppointOfficer(Staff.Officer()))).Value.Token();
        Assert.Equal("password.too-short", (await host.Enter(Actor.Nobody, new SetPassword(token, "pendek"))).Refusal.Code);
        Assert.True((await host.Enter(Actor.Nobody, new SetPassword(token, Staff.Password))).Succeeded);
        Assert.Equal("link.dead", (await host.Enter(Actor.Nobody, new SetPassword(token, Staff.Password))).Refusal.Code);
        Assert.Equal("link.dead", (await host.Enter(Actor.Nobody, new LinkOwner(token))).Refusal.Code);
    }

    [Fact]
    public async Task A_first_link_lives_seven_days_and_a_newer_one_replaces_it()
    {
        await using var host = await PortalHost.Start();
        var first = (await host.Enter(Staff.Admin, new AppointOfficer(Staff.Officer()))).Value.Token();
        var second = (await host.Enter(Staff.Admin, new RenewLink((await host.AccountOf("operator.contoh")).Id))).Value.Token();
        Assert.Equal("link.dead", (await host.Enter(Actor.Nobody, new LinkOwner(first))).Refusal.Code);
        host.Clock.Pass(TimeSpan.FromDays(6.9));
        Assert.Equal("operator.contoh", (await host.Enter(Actor.Nobody, new LinkOwner(second))).Value);
        host.Clock.Pass(TimeSpan.FromDays(0.2));
        Assert.Equal("link.dead", (await host.Enter(Actor.Nobody, new SetPassword(second, Staff.Password))).Refusal.Code);
    }

    [Fact]
    public async Task The_database_does_not_hold_the_token()
    {
        await using var host = await PortalHost.Start();
        var token = (await host.Enter(Staff.Admin, new AppointOfficer(Staff.Officer()))).Value.Token();
        var hashes = await host.Store.Read(db => db.OneTimeLinks.Select(one => one.TokenHash).ToListAsync());
        Assert.DoesNotContain(token, Assert.Single(hashes), StringComparison.OrdinalIgnoreCase);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_reset_goes_only_to_a_confirmed_address_and_the_answer_is_the_same(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await host.SignedUp(Staff.Officer(mail: "sari@contoh.example"));
        Assert.True((await Ask(host, "operator.contoh")).Succeeded);
        Assert.True((await Ask(host, "tidak.ada")).Succeeded);
        Assert.Equal(1, await Mails(host));
        await host.Store.Write<Done>(async db => { (await db.Users.SingleAsync()).EmailConfirmed = true; return Done.It; });
        await Ask(host, "operator.contoh");
        Assert.Equal(2, await Mails(host));
    }

    [Fact]
    public async Task Who_gets_a_new_link_from_an_admin_hears_of_it()
    {
        await using var host = await PortalHost.Start();
        await host.SignedUp(Staff.Officer(mail: "sari@contoh.example"));
        var account = (await host.AccountOf("operator.contoh")).Id;
        await host.Enter(Staff.Admin, new RenewLink(account));
        var before = await Mails(host);
        await host.Store.Write<Done>(async db => { (await db.Users.SingleAsync()).EmailConfirmed = true; return Done.It; });
        await host.Enter(Staff.Admin, new RenewLink(account));
        Assert.Equal(before + 1, await Mails(host));
        var vault = host.Services.GetRequiredService<Vault>();
        var letters = await host.Store.Read(db => db.Outbox.ToListAsync());
        var letter = Assert.Single(letters, one => vault.Open(one.SubjectSealed) == "Tautan kata sandi baru untuk akun Anda");
        Assert.Equal("sari@contoh.example", vault.Open(letter.ToSealed));
        Assert.DoesNotContain("/masuk/tautan/", vault.Open(letter.BodySealed), StringComparison.Ordinal);
    }

    private static Task<Outcome<Done>> Ask(PortalHost host, string username) => host.Enter(Actor.Nobody, new AskForReset(username, "10.0.0.1"));

    private static Task<int> Mails(PortalHost host) => host.Store.Read(db => db.Outbox.CountAsync());
}
