using Portal.Domain.Catalog;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Tickets;

public sealed class TicketWorkTests
{
    [Fact]
    public void Nobody_approves_what_they_wrote()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        Assert.Equal("answer.own-approval", ticket.ApproveAnswer(OnPaper.Operator, OnPaper.Submitted(ticket), exempt: false, OnPaper.Deadlines, OnPaper.Monday).Refusal.Code);
    }

    [Theory]
    [InlineData(ProofKind.AfterPhoto, 0, 1, "answer.proof-missing")]
    [InlineData(ProofKind.Document, 0, 0, "answer.proof-missing")]
    [InlineData(ProofKind.HandoverRecord, 0, 0, "answer.proof-missing")]
    [InlineData(ProofKind.PackageNumber, 1, 1, "answer.proof-missing")]
    [InlineData(ProofKind.AfterPhoto, 1, 0, null)]
    [InlineData(ProofKind.Document, 0, 1, null)]
    public void An_answer_carries_its_categorys_proof(ProofKind proof, int photos, int documents, string? code)
    {
        var answer = Answer.Begin(1);
        answer.CountProofs(photos, documents);
        Assert.Equal(code, answer.Lacks(proof)?.Code);
    }

    [Fact]
    public void A_promise_needs_package_and_date_whatever_the_photos()
    {
        var answer = Answer.Begin(1);
        answer.CountProofs(3, 0);
        answer.Promise(isPromise: true, "PKT-1", promisedOn: null);
        Assert.Equal("answer.package-missing", answer.Lacks(ProofKind.AfterPhoto)?.Code);
    }

    [Fact]
    public void An_approved_answer_is_never_written_again()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        var answer = OnPaper.Submitted(ticket);
        ticket.ApproveAnswer(OnPaper.Liaison, answer, exempt: false, OnPaper.Deadlines, OnPaper.Monday);
        Assert.Throws<InvalidOperationException>(() => answer.Rewrite(OnPaper.Operator, [2], "lain", OnPaper.Monday));
    }

    [Fact]
    public void A_reopened_ticket_is_closed_by_the_admin_alone()
    {
        var ticket = OnPaper.TicketIn(TicketState.Reopened);
        Assert.Equal("ticket.needs-ruling", ticket.CloseByOfficer(OnPaper.Liaison, ClosingReason.SolvedOtherwise, null, OnPaper.Monday).Refusal.Code);
        Assert.True(ticket.CloseByOfficer(OnPaper.Admin, ClosingReason.RulingAfterRejections, null, OnPaper.Monday).Succeeded);
    }

    [Fact]
    public void After_two_rejections_a_third_answer_is_not_closed_by_the_opd_either()
    {
        var ticket = OnPaper.TicketIn(TicketState.Reopened);
        ticket.ApproveAnswer(OnPaper.Liaison, OnPaper.Submitted(ticket), exempt: false, OnPaper.Deadlines, OnPaper.Monday);
        ticket.Reject(OnPaper.Reporter, OnPaper.Text(), OnPaper.Monday);
        ticket.RuleBackToWork(OnPaper.Admin, OnPaper.OwnAgency(), [], OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday);
        ticket.ApproveAnswer(OnPaper.Liaison, OnPaper.Submitted(ticket), exempt: false, OnPaper.Deadlines, OnPaper.Monday);
        Assert.Equal("ticket.needs-ruling", ticket.CloseByOfficer(OnPaper.Liaison, ClosingReason.SolvedOtherwise, null, OnPaper.Monday).Refusal.Code);
    }

    [Fact]
    public void A_return_is_counted_and_leaves_no_draft_waiting()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        OnPaper.Submitted(ticket);
        ticket.Return(OnPaper.Operator, OnPaper.Text(), 3, "DLH", OnPaper.Monday);
        Assert.Equal((1, null, false), (ticket.Returns, ticket.AgencyId, ticket.HasDraftWaiting));
    }

    [Fact]
    public void Writing_or_asking_reads_the_reporters_messages()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        ticket.Hear(OnPaper.Reporter, OnPaper.Text(), OnPaper.Deadlines, OnPaper.Monday);
        Assert.Equal(1, ticket.MessagesUnread);
        ticket.Write(OnPaper.Operator, OnPaper.Text(), OnPaper.Monday);
        Assert.Equal(0, ticket.MessagesUnread);
    }

    [Fact]
    public void Going_on_with_a_draft_is_no_event()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        var version = ticket.Version;
        ticket.SaveDraft(OnPaper.Operator, OnPaper.Monday, isFresh: false);
        Assert.Equal(version, ticket.Version);
    }

    [Fact]
    public void Another_opd_is_refused_by_every_kind_of_work()
    {
        var ticket = OnPaper.TicketIn(TicketState.InProgress);
        var now = OnPaper.Monday;
        Assert.All(
            [
                ticket.Take(OnPaper.Stranger, now), ticket.Assign(OnPaper.Stranger, Guid.NewGuid(), null, now), ticket.AddNote(OnPaper.Stranger, OnPaper.Text(), now),
                ticket.Write(OnPaper.Stranger, OnPaper.Text(), now), ticket.Ask(OnPaper.Stranger, OnPaper.Text(), OnPaper.Deadlines, now), ticket.SaveDraft(OnPaper.Stranger, now),
                ticket.Return(OnPaper.Stranger, OnPaper.Text(), null, null, now), ticket.CloseByOfficer(OnPaper.Stranger, ClosingReason.SolvedOtherwise, null, now),
            ],
            outcome => Assert.Equal("ticket.read-only", outcome.Refusal.Code));
    }
}
