using Microsoft.EntityFrameworkCore;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

/// <summary>Line 4 and 5 of the main job, through the Door.</summary>
public sealed class ResolveTests
{
    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task From_referral_to_the_reporters_word(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Answered();
        await town.Says(number, (ticket, pen) => ticket.Confirm(OnPaper.Reporter, pen.Now));
        var ticket = await town.Ticket(number);
        Assert.Equal((TicketState.Closed, ClosingKind.ConfirmedByReporter, town.Operator.AccountId), (ticket.State, ticket.ClosingKind, ticket.AssigneeId));
        var types = await host.Store.Read(db => db.Events.Where(one => one.TicketId == ticket.Id).OrderBy(one => one.Sequence).Select(one => one.Type).ToListAsync());
        Assert.Equal(
            [TicketEventType.Filed, TicketEventType.Accepted, TicketEventType.Referred, TicketEventType.Copied, TicketEventType.Taken, TicketEventType.AnswerDrafted,
                TicketEventType.AnswerSubmitted, TicketEventType.AnswerApproved, TicketEventType.Confirmed], types);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task An_answer_without_its_proof_stays_a_draft(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.InProgress();
        await town.Done(town.Operator, new SaveAnswerDraft(number, 0, new DraftWords(Town.Draft)));
        Assert.Equal("answer.proof-missing", (await host.Enter(town.Operator, new SubmitAnswer(number, 1))).Refusal.Code);
        Assert.Equal(AnswerStatus.Draft, (await host.Enter(town.Operator, new TicketAnswers(number))).Value.Open!.Status);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_liaison_does_not_approve_what_they_wrote_themselves(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.InProgress();
        await town.Done(town.Liaison, new SaveAnswerDraft(number, 0, new DraftWords(Town.Draft)));
        await town.Prove(number);
        await town.Done(town.Liaison, new SubmitAnswer(number, 1));
        Assert.Equal("answer.own-approval", (await host.Enter(town.Liaison, new ApproveAnswer(number, await town.Version(number)))).Refusal.Code);
    }

    [Fact]
    public async Task A_category_that_needs_no_approval_sends_the_answer_at_once()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.Submitted(town.Letters);
        Assert.Equal(TicketState.Answered, (await town.Ticket(number)).State);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_return_is_counted_names_the_owner_and_leaves_the_draft_behind(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Submitted();
        await town.Done(town.Operator, new ReturnTicket(number, await town.Version(number), "Taman, bukan jalan.", town.Parks.Id));
        Assert.Equal("not-found", (await host.Enter(town.Operator, new OpenTicket(number))).Refusal.Code);
        var seen = (await host.Enter(town.Admin, new OpenTicket(number))).Value;
        Assert.Equal((TicketState.Returned, 1, false), (seen.State, seen.Returns, seen.HasDraftWaiting));
        Assert.Contains(seen.Holders, one => one.Detail!.Contains(town.Parks.Name, StringComparison.Ordinal));
        host.Clock.Pass(TimeSpan.FromHours(1));
        await town.Says(number, (ticket, pen) => ticket.Refer(town.Admin, town.Parks, [], [], pen.Deadlines, pen.Now));
        Assert.Null((await host.Enter(town.OtherOperator, new TicketAnswers(number))).Value.Open);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task After_two_rejections_nobody_closes_before_the_admin_has_ruled(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Answered();
        await town.Says(number, (ticket, pen) => ticket.Reject(OnPaper.Reporter, pen.Write(ticket, TextKind.RejectionReason, "Masih berlubang."), pen.Now));
        await town.Done(town.Operator, new SaveAnswerDraft(number, 0, new DraftWords("Sudah ditambal lagi.")));
        await town.Prove(number);
        await town.Done(town.Operator, new SubmitAnswer(number, 1));
        await town.Done(town.Liaison, new ApproveAnswer(number, await town.Version(number)));
        await town.Says(number, (ticket, pen) => ticket.Reject(OnPaper.Reporter, pen.Write(ticket, TextKind.RejectionReason, "Belum."), pen.Now));
        var close = new CloseTicket(number, await town.Version(number), ClosingReason.RulingAfterRejections, "Sudah diperiksa di tempat.");
        Assert.Equal("ticket.needs-ruling", (await host.Enter(town.Liaison, close)).Refusal.Code);
        Assert.Equal("ticket.needs-ruling", (await host.Enter(town.Admin, close)).Refusal.Code);
        await town.Done(town.Admin, new RuleOnReport(number, await town.Version(number), RulingDecision.Close, 0, "Sudah diperiksa di tempat pada 2 November; lubangnya rata."));
        Assert.Equal(ClosingKind.ByOfficer, (await town.Ticket(number)).ClosingKind);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_page_that_is_behind_changes_nothing(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.Referred();
        var seen = await town.Version(number);
        await town.Done(town.Colleague, new AddNote(number, seen, "Saya cek dulu."));
        Assert.Equal("ticket.changed", (await host.Enter(town.Operator, new TakeTicket(number, seen))).Refusal.Code);
        Assert.Equal(TicketState.Referred, (await town.Ticket(number)).State);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task Two_writers_of_one_draft_both_keep_their_words(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var town = await Some.Town(host);
        var number = await town.InProgress();
        await town.Done(town.Operator, new SaveAnswerDraft(number, 0, new DraftWords("Teks Bayu")));
        var second = await host.Enter(town.Colleague, new SaveAnswerDraft(number, 0, new DraftWords("Teks Sri")));
        Assert.Equal("answer.changed", second.Refusal.Code);
        Assert.Equal("Teks Bayu", (await host.Enter(town.Colleague, new TicketAnswers(number))).Value.Open!.Body);
    }

    [Fact]
    public async Task A_draft_that_is_saved_every_few_seconds_is_one_event()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.InProgress();
        await town.Done(town.Operator, new SaveAnswerDraft(number, 0, new DraftWords("Sudah")));
        var version = await town.Version(number);
        await town.Done(town.Operator, new SaveAnswerDraft(number, 1, new DraftWords("Sudah kami tambal")));
        Assert.Equal(version, await town.Version(number));
    }

    [Fact]
    public async Task A_submitted_draft_that_is_rewritten_waits_for_nobody_until_it_is_sent_again()
    {
        await using var host = await PortalHost.Start();
        var town = await Some.Town(host);
        var number = await town.Submitted();
        var read = await town.Version(number);
        await town.Done(town.Operator, new SaveAnswerDraft(number, 1, new DraftWords("Teks lain")));
        Assert.Equal("ticket.changed", (await host.Enter(town.Liaison, new ApproveAnswer(number, read))).Refusal.Code);
        Assert.False((await town.Ticket(number)).HasDraftWaiting);
    }
}
