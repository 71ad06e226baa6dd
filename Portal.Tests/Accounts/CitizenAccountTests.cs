using System.Net;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Accounts;

namespace Portal.Tests.Accounts;

public sealed class CitizenAccountTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_account_begins_at_a_verified_address_and_keeps_it_sealed(Database database)
    {
        await using var host = await PortalHost.Start(database);
        Assert.True((await host.Enter(Actor.Nobody, new AskForAccount(Citizens.Mail, "10.0.0.1"))).Succeeded);
        Assert.Equal(0, await host.Store.Read(db => db.Users.CountAsync()));
        var citizen = await host.Citizen();
        var account = await host.Store.Read(db => db.Users.SingleAsync());
        Assert.True(account is { IsCitizen: true, Email: null } && account.Id == citizen.AccountId);
        Assert.DoesNotContain("sri", account.UserName + account.DisplayName, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(citizen.AccountId, (await host.TrySignIn(" Sri@Contoh.example ")).Value);
        Assert.False((await host.TrySignIn(Citizens.Mail, "salah salah salah")).Succeeded);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Known_and_unknown_addresses_get_one_answer_and_one_letter_each(Database database)
    {
        await using var host = await PortalHost.Start(database);
        await host.Citizen();
        var (known, unknown) = (await host.Enter(Actor.Nobody, new AskForAccount(Citizens.Mail, "10.0.0.1")), await host.Enter(Actor.Nobody, new AskForAccount("baru@contoh.example", "10.0.0.1")));
        Assert.Equal((Done.It, Done.It), (known.Value, unknown.Value));
        Assert.Contains("sudah punya akun", (await host.LettersTo(Citizens.Mail))[^1], StringComparison.Ordinal);
        Assert.DoesNotContain("/akun/daftar/", (await host.LettersTo(Citizens.Mail))[^1], StringComparison.Ordinal);
        Assert.Contains("/akun/daftar/", Assert.Single(await host.LettersTo("baru@contoh.example")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mailbox_is_not_filled_from_here()
    {
        await using var host = await PortalHost.Start();
        for (var tries = 0; tries < 5; tries++) Assert.True((await host.Enter(Actor.Nobody, new AskForAccount(Citizens.Mail, $"10.0.0.{tries}"))).Succeeded);
        Assert.Equal(3, (await host.LettersTo(Citizens.Mail)).Count);
    }

    [Fact]
    public async Task The_link_works_once_for_a_day_and_its_password_keeps_the_rules()
    {
        await using var host = await PortalHost.Start();
        await host.Enter(Actor.Nobody, new AskForAccount(Citizens.Mail, "10.0.0.1"));
        var token = Citizens.Link((await host.LettersTo(Citizens.Mail))[^1]).Split('/')[^1];
        Assert.Equal("password.too-short", (await host.Enter(Actor.Nobody, new OpenAccount(token, "pendek"))).Refusal.Code);
        Assert.Equal("invite.dead", (await host.Enter(Actor.Nobody, new OpenAccount(token[..^3] + "AAA", Staff.Password))).Refusal.Code);
        host.Clock.Pass(TimeSpan.FromHours(23));
        Assert.True((await host.Enter(Actor.Nobody, new OpenAccount(token, Staff.Password))).Succeeded);
        Assert.Equal("invite.dead", (await host.Enter(Actor.Nobody, new OpenAccount(token, Staff.Password))).Refusal.Code);
        Assert.Equal("invite.dead", (await host.Enter(Actor.Nobody, new InvitedMail(token))).Refusal.Code);
    }

    [Fact]
    public async Task A_citizens_account_gives_no_right_even_where_somebody_appoints_it()
    {
        await using var host = await PortalHost.Start();
        var citizen = await host.Citizen();
        await host.Store.Write<Done>(db => { db.Appointments.Add(new() { AccountId = citizen.AccountId!.Value, Role = Role.InstanceAdmin, StartsOn = new DateOnly(2025, 1, 1), SkNumber = "x" }); return Task.FromResult<Outcome<Done>>(Done.It); });
        var actor = await host.ActorWith(await host.Store.Read(db => db.Users.SingleAsync()));
        Assert.True(actor is { IsCitizen: true, Roles.Count: 0, ReporterOfTicket: null });
        Assert.Equal([Permission.Anyone, Permission.UseOwnAccount, Permission.KeepOwnReports], Enum.GetValues<Permission>().Where(actor.May));
        Assert.Empty((await host.Enter(Staff.Admin, new Portal.Web.Admin.OfficerList())).Value);
    }

    [Theory, InlineData("/petugas"), InlineData("/admin"), InlineData("/papan"), InlineData("/petugas/data-pribadi"), InlineData("/petugas/laporan/KM-2026-00001-0")]
    public async Task Officers_pages_are_not_for_citizens(string path)
    {
        await using var host = await PortalHost.Start();
        await host.Citizen();
        using var client = await SignedIn(host, Citizens.Mail);
        var answer = await client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        client.DefaultRequestHeaders.Add("Origin", "http://localhost");
        Assert.Equal(HttpStatusCode.Unauthorized, (await client.PostAsync("/_blazor/negotiate?negotiateVersion=1", null)).StatusCode);
    }

    [Fact]
    public async Task From_the_form_to_the_first_page()
    {
        await using var host = await PortalHost.Start();
        var form = await new Form(host.CreateClient()).Open("/akun/daftar");
        await form.Send(("Mail", "bukan-alamat"));
        Assert.StartsWith("Perlu diperbaiki", form.Title, StringComparison.Ordinal);
        await form.Send(("Mail", Citizens.Mail));
        Assert.Contains("Periksa email Anda", form.Find("h1")!.TextContent, StringComparison.Ordinal);
        await form.Open(Citizens.Link((await host.LettersTo(Citizens.Mail))[^1]));
        await form.Send(("Password", Staff.Password));
        Assert.Equal(("/akun/laporan", "Laporan saya"), (form.Path, form.Find("h1")!.TextContent));
        await form.Open("/akun");
        Assert.Equal("/akun/data", form.Path);
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task Signing_out_ends_every_copy_of_the_cookie_and_no_other_device(bool isCitizen)
    {
        await using var host = await PortalHost.Start();
        if (isCitizen) await host.Citizen();
        else await host.SignedUp(Staff.Officer());
        var (name, path) = isCitizen ? (Citizens.Mail, "/akun/laporan") : ("operator.contoh", "/akun");
        using var here = await SignedIn(host, name);
        using var elsewhere = await SignedIn(host, name);
        using var thief = host.CreateClient(Still);
        thief.DefaultRequestHeaders.Add("Cookie", Stolen);
        Assert.Equal(HttpStatusCode.OK, (await thief.GetAsync(path)).StatusCode);
        var form = await new Form(elsewhere).Open("/lacak");
        var token = form.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        await elsewhere.PostAsync("/keluar", new FormUrlEncodedContent([new("ke", "/"), new("__RequestVerificationToken", token)]));
        Assert.Equal(HttpStatusCode.Redirect, (await thief.GetAsync(path)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync(path)).StatusCode);
    }

    private static readonly WebApplicationFactoryClientOptions Still = new() { AllowAutoRedirect = false };
    private static string Stolen = "";

    /// <summary>Signs in by the form, and remembers the session cookie as a thief would.</summary>
    private static async Task<HttpClient> SignedIn(PortalHost host, string name)
    {
        var client = host.CreateClient(Still);
        var form = await new Form(client).Open("/masuk");
        await form.Send("masuk", ("Entry.Username", name), ("Entry.Password", Staff.Password));
        Stolen = form.Response.Headers.GetValues("Set-Cookie").Single(one => one.StartsWith("portal=", StringComparison.Ordinal)).Split(';')[0];
        return client;
    }
}
