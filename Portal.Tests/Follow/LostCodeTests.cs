using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Tests.Kit;
using Portal.Web.Follow;
using Portal.Web.Reports;

namespace Portal.Tests.Follow;

public sealed partial class LostCodeTests
{
    private const string Mail = "sri@contoh.example", Here = "10.0.0.1";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_new_code_goes_to_the_verified_address_and_the_old_one_dies(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var report = await Verified(host);
        Assert.True((await Ask(host, report.Number.ToLowerInvariant(), "SRI@contoh.example")).Succeeded);
        var code = Code().Match((await host.LettersTo(Mail))[^1]).Value;
        Assert.NotEqual(report.Code, code);
        Assert.Equal(report.TicketId, (await host.Enter(Actor.Nobody, new FindByCode(code, Here))).Value);
        Assert.Equal("follow.wrong-code", (await host.Enter(Actor.Nobody, new FindByCode(report.Code, Here))).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Whatever_is_asked_the_answer_is_the_same_and_nothing_else_leaves(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (report, unverified) = (await Verified(host), await Some.Report(host, with: filing => filing with { Email = "belum@contoh.example" }));
        var before = await host.Store.Read(db => db.Outbox.CountAsync());
        var answers = new[] { await Ask(host, report.Number, "lain@contoh.example"), await Ask(host, "KM-2026-99999-1", Mail, "10.0.0.2"), await Ask(host, unverified.Number, "belum@contoh.example", "10.0.0.3"), await Ask(host, "", "") };
        Assert.All(answers, one => Assert.Equal(Done.It, one.Value));
        Assert.Equal(before, await host.Store.Read(db => db.Outbox.CountAsync()));
        Assert.True((await host.Enter(Actor.Nobody, new FindByCode(report.Code, Here))).Succeeded);
    }

    [Fact]
    public async Task Once_an_hour_for_a_report_and_five_times_for_an_address()
    {
        await using var host = await PortalHost.Start();
        var report = await Verified(host);
        var before = (await host.LettersTo(Mail)).Count;
        for (var tries = 0; tries < 5; tries++) Assert.True((await Ask(host, report.Number, Mail)).Succeeded);
        Assert.Equal(before + 1, (await host.LettersTo(Mail)).Count);
        Assert.Equal("follow.too-many-tries", (await Ask(host, report.Number, Mail)).Refusal.Code);
        host.Clock.Pass(TimeSpan.FromHours(1.1));
        await Ask(host, report.Number, Mail);
        Assert.Equal(before + 2, (await host.LettersTo(Mail)).Count);
    }

    [Fact]
    public async Task The_receipt_shows_no_dead_code()
    {
        await using var host = await PortalHost.Start();
        var filing = Some.Filing() with { Email = Mail };
        var first = (await host.Enter(Actor.Nobody, filing)).Value;
        await Verify(host);
        await Ask(host, first.Number, Mail);
        foreach (var again in new[] { (await host.Enter(Actor.Nobody, new ReadReceipt(filing.SubmissionId))).Value, (await host.Enter(Actor.Nobody, filing)).Value })
            Assert.Equal((first.Number, "", true), (again.Number, again.Code, again.IsCodeReplaced));
    }

    [Fact]
    public async Task The_form_says_the_same_whatever_was_asked()
    {
        await using var host = await PortalHost.Start();
        var report = await Verified(host);
        var said = new List<string>();
        foreach (var (number, mail) in new[] { (report.Number, Mail), ("KM-2026-99999-1", "tidak@ada.example") })
        {
            var form = await new Form(host.CreateClient()).Open("/lacak/kode-hilang");
            await form.Send(("Lost.Number", number), ("Lost.Mail", mail));
            said.Add($"{form.Response.StatusCode} {form.Find("main")!.TextContent}");
        }
        Assert.Single(said.Distinct());
    }

    private static Task<Outcome<Done>> Ask(PortalHost host, string number, string mail, string from = Here) => host.Enter(Actor.Nobody, new AskForNewCode(number, mail, from));

    private static async Task<FiledReport> Verified(PortalHost host)
    {
        var report = await Some.Report(host, with: filing => filing with { Email = Mail });
        await Verify(host);
        return report;
    }

    private static async Task Verify(PortalHost host) =>
        Assert.True((await host.Enter(Actor.Nobody, new ConfirmEmail(Citizens.Link((await host.LettersTo(Mail))[^1]).Split('/')[^1]))).Succeeded);

    [GeneratedRegex("[0-9A-Z]{4}(-[0-9A-Z]{4}){3}")]
    private static partial Regex Code();
}
