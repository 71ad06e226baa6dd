using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Follow;
using Portal.Web.Tickets;

namespace Portal.Tests.Follow;

/// <summary>The reporter's last word, and the ruling after two of them.</summary>
public sealed class LastWordTests
{
    private const string Words = "Tambal seluruh ruas, bukan satu lubang. Foto dari dua arah.";

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task The_citizen_sees_who_ruled_why_when_and_where_to_go_on(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.RejectedTwice();
        var ticket = await town.Ticket(number);
        Assert.True((await host.Enter(Actor.Reporter(ticket.Id), new FollowReport())).Value.AwaitsRuling);
        await town.Done(town.Admin, new RuleOnReport(number, ticket.Version, RulingDecision.BackToWork, town.Parks.Id, Words));
        var view = (await host.Enter(Actor.Reporter(ticket.Id), new FollowReport())).Value;
        Assert.Equal(("Admin Instansi, Bagian Organisasi Sekretariat Daerah", Words, host.Clock.Now, false, "Dinas Lingkungan Hidup", 2),
            (view.Ruling!.Who, view.Ruling.Words, view.Ruling.At, view.Ruling.IsClosed, view.Ruling.Desk, view.Ruling.Rejections));
        Assert.Equal((TicketState.Referred, false), (view.State, view.AwaitsRuling));
        Assert.DoesNotContain(view.Talk, said => said.Text == Words);
    }

    [Fact]
    public async Task The_page_names_the_office_the_reason_and_the_ombudsman_but_no_person()
    {
        await using var host = await PortalHost.Start(Database.Sqlite, ("Redress:RulingOffice", "Bagian Organisasi Setda"), ("Redress:OmbudsmanPhone", "137"));
        var standing = await Some.TicketIn(host, TicketState.Reopened);
        await Some.Change(host, standing, standing.Reporter, Again);
        await Some.Change(host, standing, Some.Admin, (ticket, pen) => ticket.RuleClosed(Some.Admin, pen.Write(ticket, TextKind.Ruling, Words), pen.Now));
        var page = (await new Form(host.CreateClient()).Open($"/lacak/{standing.Code}")).Page.Body!.TextContent;
        Assert.All(["Admin Instansi, Bagian Organisasi Setda", Words, "137", "082137373737", "ombudsman.go.id"], words => Assert.Contains(words, page, StringComparison.Ordinal));
        Assert.DoesNotContain("Rahasia", page, StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Reports_that_await_a_ruling_stand_in_the_admins_queue_alone(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var (once, twice) = (await town.Answered(), await town.RejectedTwice());
        await town.Reject(once);
        var sheet = (await host.Enter(town.Admin, new TicketQueue(new QueueAsk { View = QueueView.Ruling }))).Value;
        Assert.Equal([(twice, true)], sheet.Rows.Select(row => (row.Number, row.AwaitsRuling)));
        Assert.DoesNotContain(QueueView.Ruling, QueueViews.For(town.Liaison));
        Assert.True((await host.Enter(town.Operator, new OpenTicket(twice))).Value.AwaitsRuling);
    }

    [Theory, InlineData("pendek"), InlineData("")]
    public async Task A_ruling_needs_words_a_citizen_can_understand(string words)
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.RejectedTwice();
        var refusal = (await host.Enter(town.Admin, new RuleOnReport(number, await town.Version(number), RulingDecision.Close, 0, words))).Refusal;
        Assert.Equal(("shape", "words"), (refusal.Code, refusal.Field));
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_rating_is_kept_once_shown_to_the_officer_and_logged_without_words(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Answered();
        var reporter = Actor.Reporter((await town.Ticket(number)).Id);
        Assert.Equal("ticket.rate-after-closing", (await host.Enter(reporter, new RateHandling(number, 4, null))).Refusal.Code);
        await town.Done(reporter, new ConfirmSolved(number));
        await town.Done(reporter, new RateHandling(number, 2, "Lama sekali"));
        await town.Done(reporter, new RateHandling(number, 4, "Sesudah ditelepon cepat"));
        Assert.Equal(new TicketRating(4, "Sesudah ditelepon cepat"), (await host.Enter(town.Operator, new OpenTicket(number))).Value.Rating);
        Assert.Equal("", (await host.Enter(town.Leader, new OpenTicket(number))).Value.Rating!.Words);
        var log = await host.Store.Read(db => db.Events.Where(one => one.Type == TicketEventType.Rated).OrderBy(one => one.Position).Select(one => one.Facts).ToListAsync());
        Assert.Equal(["""{"score":"2"}""", """{"changed":"yes","score":"4"}"""], log);
    }

    [Fact]
    public async Task Rating_is_one_screen_after_the_word_and_may_be_left_out()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Answered);
        var form = await new Form(host.CreateClient()).Open($"/lacak/{standing.Code}");
        await form.Send("beres");
        Assert.EndsWith("/nilai", form.Path, StringComparison.Ordinal);
        Assert.Equal($"/lacak/{standing.Code}", form.Page.QuerySelectorAll("main a").Single(link => link.TextContent == "Lewati").GetAttribute("href"));
        await form.Send();
        Assert.Contains("Pilih satu", form.Find(".errors")!.TextContent, StringComparison.Ordinal);
        await form.Send(("Nilai.Score", "5"), ("Nilai.Words", "Cepat"));
        Assert.Contains("Baik sekali", form.Find("main")!.TextContent, StringComparison.Ordinal);
        host.Clock.Pass(TimeSpan.FromDays(8));
        Assert.Equal($"/lacak/{standing.Code}", (await form.Open($"/lacak/{standing.Code}/nilai")).Path);
    }

    [Fact]
    public async Task A_rejection_carries_a_photo_by_plain_forms()
    {
        await using var host = await PortalHost.Start();
        var standing = await Some.TicketIn(host, TicketState.Answered);
        var form = await new Form(host.CreateClient()).Open($"/lacak/{standing.Code}/belum-beres");
        await form.SendFiles("alasan", [("Alasan", "Tambalannya lepas lagi")], PhotoBox.Name, ("sekarang.jpg", "image/jpeg", GpsPhoto.Bytes));
        Assert.Equal($"/lacak/{standing.Code}", form.Path);
        Assert.Equal(("belum beres", 1), ((await host.Enter(standing.Reporter, new FollowReport())).Value.Talk[^1].Note, form.Page.QuerySelectorAll(".say.me img").Length));
    }

    private static Outcome<Done> Again(Ticket ticket, TicketPen pen)
    {
        var (worker, approver) = (Some.OperatorOf(ticket.AgencyId!.Value), Some.LiaisonOf(ticket.AgencyId!.Value));
        var answer = Answer.Begin(ticket.Id);
        answer.Rewrite(worker, pen.Vault.Seal("Sudah ditambal lagi."), "sidik", pen.Now);
        answer.CountProofs(1, 0);
        pen.Db.Answers.Add(answer);
        Assert.True(ticket.SubmitAnswer(worker, answer, Domain.Catalog.ProofKind.AfterPhoto, pen.Now).Succeeded);
        Assert.True(ticket.ApproveAnswer(approver, answer, false, pen.Deadlines, pen.Now).Succeeded);
        return ticket.Reject(Actor.Reporter(ticket.Id), pen.Write(ticket, TextKind.RejectionReason, "Masih sama saja"), pen.Now);
    }
}
