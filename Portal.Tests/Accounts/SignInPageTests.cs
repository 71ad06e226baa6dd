using System.Net;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Accounts;

namespace Portal.Tests.Accounts;

public sealed class SignInPageTests
{
    private static readonly WebApplicationFactoryClientOptions Straight = new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") };

    [Fact]
    public async Task Signing_in_leads_home_or_back_but_never_away()
    {
        await using var host = await PortalHost.Start();
        await host.SignedUp(Staff.Officer());
        Assert.Equal("https://localhost/petugas", await LandsOn(host, ""));
        Assert.Equal("https://localhost/akun", await LandsOn(host, "/akun"));
        Assert.Equal("https://localhost/petugas", await LandsOn(host, "https://jahat.example/"));
        Assert.Equal("https://localhost/petugas", await LandsOn(host, "//jahat.example"));
    }

    [Fact]
    public async Task Unknown_wrong_and_locked_look_the_same()
    {
        await using var host = await PortalHost.Start();
        await host.SignedUp(Staff.Officer());
        var unknown = await Refused(host, "tidak.ada.ya", Staff.Password);
        var wrong = await Refused(host, "operator.contoh", "salah salah salah");
        for (var tries = 0; tries < 4; tries++) await host.TrySignIn("operator.contoh", "salah salah salah");
        var locked = await Refused(host, "operator.contoh", Staff.Password);
        Assert.Equal((unknown, unknown), (wrong, locked));
    }

    [Theory, InlineData("Production"), InlineData("Test")]
    public async Task Demo_sign_in_exists_in_development_only(string environment)
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("environment", environment), ("AllowedHosts", "localhost"));
        using var client = host.CreateClient(Straight);
        var page = await client.GetStringAsync("/masuk", TestContext.Current.CancellationToken);
        Assert.DoesNotContain("/masuk/demo", page, StringComparison.Ordinal);
        var posted = await client.PostAsync("/masuk/demo", Form(page, ("akun", "admin.sistem")), TestContext.Current.CancellationToken);
        // A page answers any GET, so an unknown address refuses the method; this one is as unknown as one nobody ever wrote.
        var invented = await client.PostAsync("/masuk/karangan", Form(page, ("akun", "admin.sistem")), TestContext.Current.CancellationToken);
        Assert.Equal((HttpStatusCode.MethodNotAllowed, HttpStatusCode.MethodNotAllowed), (invented.StatusCode, posted.StatusCode));
        Assert.Equal(0, await host.Store.Read(db => Task.FromResult(db.Users.Count())));
    }

    [Fact]
    public async Task In_development_one_press_is_enough()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("environment", "Development"));
        using var client = host.CreateClient(Straight);
        var page = await client.GetStringAsync("/masuk", TestContext.Current.CancellationToken);
        var posted = await client.PostAsync("/masuk/demo", Form(page, ("akun", "pimpinan")), TestContext.Current.CancellationToken);
        Assert.Equal("/papan", posted.Headers.Location?.ToString());
    }

    [Fact]
    public async Task A_post_without_the_token_of_the_form_changes_nothing()
    {
        await using var host = await PortalHost.Start();
        using var client = host.CreateClient(Straight);
        var posted = await client.PostAsync("/keluar", new FormUrlEncodedContent([new("ke", "/")]), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, posted.StatusCode);
    }

    [Fact]
    public async Task Cookies_on_https_are_bound_to_the_host_and_secure()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Portal:PublicBaseUrl", "https://localhost"));
        await host.SignedUp(Staff.Officer());
        using var client = host.CreateClient(Straight);
        var page = await client.GetAsync("/masuk", TestContext.Current.CancellationToken);
        var posted = await Post(client, await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), "operator.contoh", Staff.Password, "");
        var cookies = page.Headers.GetValues("Set-Cookie").Concat(posted.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Contains(cookies, one => one.StartsWith("__Host-portal=", StringComparison.Ordinal));
        Assert.All(cookies, one => Assert.Matches("(?i)^__Host-.*path=/;(?=.*secure)(?=.*httponly)", one));
    }

    [Theory]
    [InlineData("/admin"), InlineData("/admin/petugas"), InlineData("/admin/opd"), InlineData("/admin/pesan")]
    public async Task An_officer_without_the_right_finds_no_admin_page_and_a_visitor_the_sign_in(string path)
    {
        await using var host = await PortalHost.Start();
        await host.SignedUp(Staff.Officer());
        using var client = host.CreateClient(Straight);
        var visitor = await client.GetAsync(path, TestContext.Current.CancellationToken);
        Assert.Equal("/masuk", visitor.Headers.Location!.AbsolutePath);
        await Post(client, await client.GetStringAsync("/masuk", TestContext.Current.CancellationToken), "operator.contoh", Staff.Password, "");
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(path, TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task A_session_that_was_ended_elsewhere_is_asked_to_sign_in_again()
    {
        await using var host = await PortalHost.Start();
        var id = await host.SignedUp(Staff.Officer());
        using var client = host.CreateClient(Straight);
        await Post(client, await client.GetStringAsync("/masuk", TestContext.Current.CancellationToken), "operator.contoh", Staff.Password, "");
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/akun", TestContext.Current.CancellationToken)).StatusCode);
        await host.Enter(Actor.Officer(id, "", []), new EndSessions());
        Assert.Equal("/masuk", (await client.GetAsync("/akun", TestContext.Current.CancellationToken)).Headers.Location?.AbsolutePath);
    }

    private static async Task<string?> LandsOn(PortalHost host, string back)
    {
        using var client = host.CreateClient(Straight);
        var page = await client.GetStringAsync("/masuk", TestContext.Current.CancellationToken);
        var answer = await Post(client, page, "operator.contoh", Staff.Password, back);
        return new Uri(Straight.BaseAddress, answer.Headers.Location!).ToString();
    }

    private static async Task<(HttpStatusCode, string)> Refused(PortalHost host, string username, string password)
    {
        using var client = host.CreateClient(Straight);
        var answer = await Post(client, await client.GetStringAsync("/masuk", TestContext.Current.CancellationToken), username, password, "");
        var document = new HtmlParser().ParseDocument(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return (answer.StatusCode, document.QuerySelector("main")!.TextContent);
    }

    private static Task<HttpResponseMessage> Post(HttpClient client, string page, string username, string password, string back) =>
        client.PostAsync("/masuk", Form(page, ("_handler", "masuk"), ("Entry.Username", username), ("Entry.Password", password), ("Entry.Return", back)), TestContext.Current.CancellationToken);

    private static FormUrlEncodedContent Form(string page, params (string Name, string Value)[] fields)
    {
        var token = new HtmlParser().ParseDocument(page).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return new([new("__RequestVerificationToken", token), .. fields.Select(one => new KeyValuePair<string, string>(one.Name, one.Value))]);
    }
}
