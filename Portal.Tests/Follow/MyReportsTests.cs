using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Follow;

namespace Portal.Tests.Follow;

public sealed class MyReportsTests
{
    private const string Here = "10.0.0.1";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_earlier_report_is_kept_by_its_code_and_let_go_again(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (citizen, report) = (await host.Citizen(), await Named(host));
        Assert.Equal("follow.wrong-code", (await host.Enter(citizen, new KeepReport("0000-0000-0000-0000", Here))).Refusal.Code);
        for (var twice = 0; twice < 2; twice++) Assert.True((await host.Enter(citizen, new KeepReport(report.Code.ToLowerInvariant(), Here))).Succeeded);
        var mine = Assert.Single((await host.Enter(citizen, new MyReports())).Value);
        Assert.Equal((report.Number, TicketState.Received, $"/akun/laporan/{report.Number}"), (mine.Number, mine.State, mine.Address));
        Assert.Contains("Kami periksa paling lambat", mine.Promise, StringComparison.Ordinal);
        Assert.Equal(report.TicketId, (await host.Enter(citizen, new FindKept(report.Number))).Value);
        await host.Enter(citizen, new LetGoOfReport(report.Number));
        Assert.Empty((await host.Enter(citizen, new MyReports())).Value);
        Assert.Equal("not-found", (await host.Enter(citizen, new FindKept(report.Number))).Refusal.Code);
    }

    [Theory, InlineData(true, true), InlineData(true, false), InlineData(false, false)]
    public async Task Who_wished_to_stay_unknown_is_never_tied_to_an_account(bool isAnonymous, bool withName)
    {
        await using var host = await PortalHost.Start();
        var citizen = await host.Citizen();
        var report = await Some.Report(host, with: filing => filing with { Visibility = isAnonymous ? Visibility.Anonymous : Visibility.Open, Name = withName ? "Bu Sri" : null });
        Assert.Equal("follow.stays-unknown", (await host.Enter(citizen, new KeepReport(report.Code, Here))).Refusal.Code);
        Assert.Empty(await host.Store.Read(db => Task.FromResult(db.KeptReports.ToList())));
    }

    [Fact]
    public async Task Nobody_else_finds_it_and_officers_keep_none()
    {
        await using var host = await PortalHost.Start();
        var (citizen, other, report) = (await host.Citizen(), await host.Citizen("lain@contoh.example"), await Named(host));
        await host.Enter(citizen, new KeepReport(report.Code, Here));
        Assert.Equal("not-found", (await host.Enter(other, new FindKept(report.Number))).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(Some.Admin, new KeepReport(report.Code, Here))).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(Actor.Nobody, new MyReports())).Refusal.Code);
    }

    [Fact]
    public async Task The_account_opens_the_report_its_photos_and_the_last_word()
    {
        await using var host = await PortalHost.Start();
        await host.Citizen();
        var client = host.CreateClient();
        var form = await new Form(client).Open("/masuk");
        await form.Send("masuk", ("Entry.Username", Citizens.Mail), ("Entry.Password", Staff.Password));
        var report = await Named(host);
        await form.Send(MyReportsPage.Form, ("Kode", report.Code));
        await form.Open(form.Find(".report a")!.GetAttribute("href")!);
        Assert.Equal($"/akun/laporan/{report.Number}", form.Path);
        await form.SendFiles(TalkPanel.Form, [("Pesan", "Dari akun saya")], PhotoBox.Name, ("foto.jpg", "image/jpeg", GpsPhoto.Bytes));
        Assert.Equal("image/jpeg", (await client.GetAsync(form.Find(".say img")!.GetAttribute("src"))).Content.Headers.ContentType?.MediaType);
        Assert.Contains("no-store", form.Response.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_device_lists_what_it_was_used_for_and_forgets_on_a_press(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var standing = await Some.TicketIn(host, TicketState.Answered, new() { Visibility = Visibility.Anonymous });
        var form = await new Form(host.CreateClient()).Open($"/lacak/{standing.Code}");
        await form.Send("ingat");
        await form.Open("/lacak");
        Assert.Equal($"/lacak/{standing.Code}", form.Find(".report a")!.GetAttribute("href"));
        Assert.Contains("Sekarang menunggu Anda", form.Find(".report")!.TextContent, StringComparison.Ordinal);
        await form.Send("lupakan");
        Assert.Null(form.Find(".report"));
        Assert.Empty(await host.Store.Read(db => Task.FromResult(db.KeptReports.ToList())));
    }

    private static Task<FiledReport> Named(PortalHost host) => Some.Report(host, with: filing => filing with { Name = "Bu Sri" });
}
