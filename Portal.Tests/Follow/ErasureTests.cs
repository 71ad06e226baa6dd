using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Accounts;
using Portal.Web.Audit;
using Portal.Web.Follow;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Tests.Follow;

/// <summary>UU 27/2022: take along, and be forgotten; what remains is explained, and the audit chain is whole.</summary>
public sealed class ErasureTests
{
    private const string Canary = "Kenari pelapor 7731";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Of_a_report_still_worked_on_the_identity_goes_at_once_and_the_words_when_it_ends(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var report = await Filed(host);
        var reporter = Actor.Reporter(report.TicketId);
        Assert.Equal(new Erased(false), (await host.Enter(reporter, new EraseReport(report.Number))).Value);
        Assert.Equal((0, true), (await host.Store.Read(db => db.Identities.CountAsync()), (await host.Enter(reporter, new FollowReport())).Value.Body.Contains(Canary, StringComparison.Ordinal)));
        Assert.Equal(0, (await host.Enter(Actor.System("jam"), new EraseDueWords())).Value);
        await End(host, report.Number);
        Assert.Equal(1, (await host.Enter(Actor.System("jam"), new EraseDueWords())).Value);
        await NothingIsLeft(host, report);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Of_an_ended_report_everything_goes_at_once_and_the_code_explains_what_remains(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var report = await Filed(host);
        await End(host, report.Number);
        Assert.Equal(new Erased(true), (await host.Enter(Actor.Reporter(report.TicketId), new EraseReport(report.Number))).Value);
        await NothingIsLeft(host, report);
        var page = (await new Form(host.CreateClient()).Open($"/lacak/{report.Code}")).Find("main")!.TextContent;
        Assert.All([report.Number, "sudah dihapus atas permintaan Anda", "Isi dan foto laporan dihapus"], words => Assert.Contains(words, page, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_ledger_says_what_was_asked_by_when_and_what_became_of_it()
    {
        await using var host = await PortalHost.Start();
        var report = await Filed(host);
        await host.Enter(Actor.Reporter(report.TicketId), new EraseReport(report.Number));
        var row = Assert.Single((await host.Enter(Some.Admin, new DataRequests())).Value);
        Assert.Equal((report.Number, DataRequestKind.Erasure, host.Clock.Now.AddHours(72), host.Clock.Now, null), (row.Number, row.Kind, row.DueAt, row.AnsweredAt, row.DoneAt));
        Assert.Equal("not-found", (await host.Enter(Some.LiaisonOf(1), new DataRequests())).Refusal.Code);
        Assert.Equal(("shape", "reason"), (await host.Enter(Some.Admin, new EraseWords(report.Number, "x"))).Refusal is var refusal ? (refusal.Code, refusal.Field) : default);
        Assert.True((await host.Enter(Some.Admin, new EraseWords(report.Number, "Diminta langsung oleh pelapor di loket"))).Succeeded);
        await NothingIsLeft(host, report);
    }

    [Fact]
    public async Task An_officer_erases_nothing_that_nobody_asked_for()
    {
        await using var host = await PortalHost.Start();
        var report = await Filed(host);
        Assert.Equal("not-found", (await host.Enter(Some.Admin, new EraseWords(report.Number, "Ingin membersihkan saja"))).Refusal.Code);
        Assert.Equal("not-found", (await host.Enter(Some.OperatorOf(1), new EraseWords(report.Number, "Ingin membersihkan saja"))).Refusal.Code);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_account_goes_with_its_owner_out_of_every_report_it_kept(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (citizen, open, ended) = (await host.Citizen(), await Filed(host), await Filed(host));
        foreach (var report in new[] { open, ended }) Assert.True((await host.Enter(citizen, new KeepReport(report.Code, "10.0.0.1"))).Succeeded);
        await End(host, ended.Number);
        Assert.Equal("password.wrong-old", (await host.Enter(citizen, new EraseAccount("salah salah salah"))).Refusal.Code);
        Assert.Equal(new ErasedAccount(2, 1), (await host.Enter(citizen, new EraseAccount(Staff.Password))).Value);
        Assert.Equal((0, 0, 0, 0), await host.Store.Read(async db => (await db.Users.CountAsync(), await db.KeptReports.CountAsync(), await db.Identities.CountAsync(), (await host.LettersTo(Citizens.Mail)).Count)));
        Assert.Equal("sign-in.refused", (await host.TrySignIn(Citizens.Mail)).Refusal.Code);
        Assert.True((await host.Enter(Actor.Nobody, new FindByCode(open.Code, "10.0.0.1"))).Succeeded);
        Assert.Equal(3, await host.Store.Read(db => db.DataRequests.CountAsync()));
        Assert.Empty((await host.Services.GetRequiredService<VerifyAudit>().Run(TestContext.Current.CancellationToken)).Faults);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Everything_about_me_comes_in_one_file_for_people_and_machines(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var (citizen, report) = (await host.Citizen(), await Filed(host));
        await host.Enter(citizen, new KeepReport(report.Code, "10.0.0.1"));
        await Some.Change(host, new Standing(report.TicketId, report.Number, report.Code), Some.Admin, (ticket, pen) => ticket.Write(Some.Admin, pen.Write(ticket, TextKind.OfficerMessage, "Kami ke sana besok."), pen.Now));
        var files = await Unzip((await host.Enter(citizen, new CopyOfAccount())).Value);
        Assert.Equal(["data.html", "data.json", $"foto/{report.Number}-1.jpg"], files.Keys.Order());
        foreach (var told in new[] { Canary, "Bu Sri", "0812 3456 7890", Citizens.Mail, "Kami ke sana besok.", report.Number })
            Assert.All(["data.html", "data.json"], name => Assert.Contains(told, files[name], StringComparison.Ordinal));
        Assert.All(files.Values, text => Assert.DoesNotContain("Rahasia", text, StringComparison.Ordinal));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(host.Folder, "incoming")));
    }

    [Fact]
    public async Task By_code_the_copy_comes_from_a_form_and_words_stay_words()
    {
        await using var host = await PortalHost.Start();
        var report = await Some.Report(host, "<script>alert(1)</script> Lampu jalan padam sejak kemarin malam.");
        var form = await new Form(host.CreateClient()).Open($"/lacak/{report.Code}");
        Assert.NotNull(form.Find($"form[action='/lacak/{report.Code}/unduh']"));
        var token = form.Find("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var client = host.CreateClient();
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, (await client.PostAsync($"/lacak/{report.Code}/unduh", new FormUrlEncodedContent([]))).StatusCode);
        var files = await Unzip((await host.Enter(Actor.Reporter(report.TicketId), new CopyOfReport())).Value);
        Assert.Contains("&lt;script&gt;", files["data.html"], StringComparison.Ordinal);
        Assert.NotEmpty(token);
    }

    [Fact]
    public async Task The_page_asks_twice_before_it_erases()
    {
        await using var host = await PortalHost.Start();
        var report = await Filed(host);
        var form = await new Form(host.CreateClient()).Open($"/lacak/{report.Code}/hapus");
        await form.Send();
        Assert.StartsWith("Perlu diperbaiki", form.Title, StringComparison.Ordinal);
        await form.Send(("Setuju", "true"));
        Assert.Equal($"/lacak/{report.Code}", form.Path);
        Assert.Equal(0, await host.Store.Read(db => db.Identities.CountAsync()));
    }

    private static async Task<FiledReport> Filed(PortalHost host)
    {
        var taken = await host.Services.GetRequiredService<PhotoIntake>().Take(new MemoryStream(GpsPhoto.Bytes), "foto.jpg", "image/jpeg");
        var report = await Some.Report(host, $"{Canary}: lubang besar di depan rumah saya.", filing => filing with { Name = "Bu Sri", Phone = "0812 3456 7890", Email = Citizens.Mail, Photos = [taken.Value], Place = filing.Place with { Latitude = -8.13, Longitude = 112.57 } });
        await host.Enter(Actor.Reporter(report.TicketId), new ReporterWrites(report.Number, $"{Canary}, tolong segera"));
        return report;
    }

    private static Task End(PortalHost host, string number) => host.Services.GetRequiredService<TicketDesk>().Change(number, Some.Admin, null, (ticket, pen) => ticket.Archive(Some.Admin, ArchiveReason.Unclear, null, pen.Now), CancellationToken.None);

    private static async Task NothingIsLeft(PortalHost host, FiledReport report)
    {
        var (rows, vault) = (await host.Store.Read(async db => new
        {
            Report = await db.Reports.SingleAsync(), Ticket = await db.Tickets.SingleAsync(), Texts = await db.Texts.ToListAsync(), Files = await db.Attachments.CountAsync(), Identities = await db.Identities.CountAsync(), Request = await db.DataRequests.SingleAsync(),
        }), host.Services.GetRequiredService<Vault>());
        Assert.Equal((0, 0, null, true), (rows.Files, rows.Identities, rows.Ticket.Latitude, rows.Request.DoneAt is not null));
        Assert.DoesNotContain(Canary, vault.Open(rows.Report.TitleSealed) + vault.Open(rows.Report.BodySealed) + string.Concat(rows.Texts.Select(text => vault.Open(text.BodySealed))), StringComparison.Ordinal);
        Assert.Empty(await host.LettersTo(Citizens.Mail));
        Assert.Empty((await host.Services.GetRequiredService<VerifyAudit>().Run(TestContext.Current.CancellationToken)).Faults);
        Assert.Equal(report.Number, (await host.Enter(Actor.Reporter(report.TicketId), new FollowReport())).Value.Number);
    }

    internal static async Task<Dictionary<string, string>> Unzip(DataCopy copy)
    {
        await using var content = copy.Content;
        using var zip = new ZipArchive(content);
        var files = new Dictionary<string, string>();
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            files[entry.FullName] = await reader.ReadToEndAsync();
        }
        return files;
    }
}
