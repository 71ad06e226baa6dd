using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Tests.Reports;

public sealed class SubmitReportTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_same_submission_again_gives_the_first_receipt(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var filing = Some.Filing();
        var first = (await host.Enter(Actor.Nobody, filing)).Value;
        host.Clock.Pass(TimeSpan.FromMinutes(5));
        var second = (await host.Enter(Actor.Nobody, filing with { Body = "Isi yang lain sama sekali." })).Value;
        Assert.Equal(first, second);
        Assert.Equal(1, await host.Store.Read(db => db.Tickets.CountAsync()));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Fifty_parallel_posts_of_one_submission_make_one_ticket(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var filing = Some.Filing() with { Email = "warga@contoh.id" };
        var receipts = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => host.Enter(Actor.Nobody, filing))));
        Assert.Single(receipts.Select(one => one.Value).Distinct());
        Assert.Equal((1, 1, 1, 1), await host.Store.Read(async db =>
            (await db.Tickets.CountAsync(), await db.Reports.CountAsync(), await db.Events.CountAsync(), await db.Outbox.CountAsync())));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Reports_of_many_people_at_once_get_numbers_of_their_own(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var receipts = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => Some.Report(host))));
        Assert.Equal(Enumerable.Range(1, 20).Select(serial => TicketNumber.Make("KM", 2026, serial)), receipts.Select(one => one.Number).Order());
    }

    [Fact]
    public async Task Nothing_a_person_wrote_stands_in_the_data_folder_in_clear()
    {
        await using var host = await PortalHost.Start();
        var filing = Some.Filing("KANARIISI jalan rusak parah. KANARIISI lagi.") with { Name = "KANARINAMA", Phone = "081200447100", Email = "kanariemail@contoh.id", Landmark = "KANARIPATOKAN", Neighbourhood = new("KANARIDUSUN", "44710", "44711"), CategoryWish = "jalan",
            Extra = new Dictionary<string, string> { ["q1"] = "KANARIJAWABAN" } };
        await WithQuestion(host);
        await host.Enter(Actor.Nobody, new KeepAnswers("rahasia", new ReportAnswers { Body = "KANARIDRAF", Dusun = "KANARIDRAF", Extra = new Dictionary<string, string> { ["q1"] = "KANARIDRAF" } }));
        var receipt = (await host.Enter(Actor.Nobody, filing)).Value;
        var device = await Supported(host, receipt);
        string[] secrets = ["KANARI", "44710", device, "kanari", "081200447100", receipt.Code, receipt.Code.Replace("-", ""), filing.SubmissionId, "lapor/konfirmasi"];
        Assert.All(secrets, secret => Assert.DoesNotContain(Everything(host), bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(secret)) >= 0));
        Assert.Contains(Everything(host), bytes => bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(receipt.Number)) >= 0);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_unverified_address_gets_one_bare_link_that_works_once(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var receipt = (await host.Enter(Actor.Nobody, Some.Filing() with { Email = "warga@contoh.id" })).Value;
        Assert.True(receipt.AwaitsEmail);
        var mail = await MailOf(host);
        Assert.All(new[] { receipt.Number, receipt.Code, "Toko", "Jalan" }, word => Assert.DoesNotContain(word, mail));
        var token = mail.Split("/lapor/konfirmasi/")[1][..32];
        Assert.True((await host.Enter(Actor.Nobody, new ConfirmEmail(token))).Succeeded);
        Assert.Equal("not-found", (await host.Enter(Actor.Nobody, new ConfirmEmail(token))).Refusal.Code);
        Assert.NotNull((await host.Store.Read(db => db.Identities.SingleAsync())).EmailVerifiedAt);
    }

    [Fact]
    public async Task Without_identity_there_is_no_identity_row_and_no_mail()
    {
        await using var host = await PortalHost.Start();
        await Some.Report(host, with: filing => filing with { Visibility = Visibility.Anonymous });
        Assert.Equal((0, 0), await host.Store.Read(async db => (await db.Identities.CountAsync(), await db.Outbox.CountAsync())));
    }

    [Theory, InlineData("pendek"), InlineData("         ")]
    public async Task Too_few_words_are_refused(string body)
    {
        await using var host = await PortalHost.Start();
        var refusal = (await host.Enter(Actor.Nobody, Some.Filing(body))).Refusal;
        Assert.Equal(("shape", "body"), (refusal.Code, refusal.Field));
    }

    [Theory, InlineData("a@b.id\r\nBcc: x@y.id"), InlineData("a@b.id, c@d.id"), InlineData("a@b"), InlineData("\"a b\"@c.id")]
    public async Task An_address_that_could_steer_a_mail_is_refused(string email)
    {
        await using var host = await PortalHost.Start();
        Assert.Equal("email", (await host.Enter(Actor.Nobody, Some.Filing() with { Email = email })).Refusal.Field);
    }

    private static Task WithQuestion(PortalHost host) => host.Store.Write<Done>(db =>
    {
        db.Categories.Add(new Domain.Catalog.Category { Slug = "jalan", Name = "Jalan", Questions = [new("q1", "Nomor tiang", Domain.Catalog.QuestionKind.Text, true, [])] });
        return Task.FromResult<Outcome<Done>>(Done.It);
    });

    /// <summary>Published with other words, a lifting asked for in words that are nobody else's, and supported by a device.</summary>
    private static async Task<string> Supported(PortalHost host, Receipt receipt)
    {
        var standing = new Standing(receipt.TicketId, receipt.Number, receipt.Code);
        await Some.Publish(host, standing, "Jalan rusak", "Parah.");
        await Some.Change(host, standing, Some.Admin, (ticket, pen) => ticket.AddNote(Some.Admin, pen.Write(ticket, TextKind.LiftReason, "KANARIALASAN"), pen.Now));
        var device = Some.SubmissionId();
        Assert.True((await host.Enter(Actor.Nobody, new SupportReport(receipt.Number, device, []))).Succeeded);
        return device;
    }

    private static async Task<string> MailOf(PortalHost host)
    {
        var vault = host.Services.GetRequiredService<Vault>();
        var mail = await host.Store.Read(db => db.Outbox.SingleAsync());
        Assert.Equal("warga@contoh.id", vault.Open(mail.ToSealed));
        return vault.Open(mail.SubjectSealed) + vault.Open(mail.BodySealed);
    }

    // Not the mail itself, which goes to its owner, nor what is no file.
    private static List<byte[]> Everything(PortalHost host) => [.. Directory.EnumerateFiles(host.Folder, "*", SearchOption.AllDirectories)
        .Where(path => Path.GetExtension(path) is not (".lock" or ".sock" or ".eml")).Select(Shared)];

    private static byte[] Shared(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return bytes;
    }
}
