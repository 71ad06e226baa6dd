using Portal.Domain.Catalog;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;

namespace Portal.Tests.Tickets;

public sealed class TicketWorkTests
{
    [Fact]
    public void Nobody_approves_what_they_wrote()
    {
        var ticket = Some.TicketIn(TicketState.InProgress);
        Assert.Equal("answer.own-approval", ticket.ApproveAnswer(Some.Operator, Some.Submitted(ticket), exempt: false, Some.Deadlines, Some.Monday).Refusal.Code);
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
        var ticket = Some.TicketIn(TicketState.InProgress);
        var answer = Some.Submitted(ticket);
        ticket.ApproveAnswer(Some.Liaison, answer, exempt: false, Some.Deadlines, Some.Monday);
        Assert.Throws<InvalidOperationException>(() => answer.Rewrite(Some.Operator, [2], "lain", Some.Monday));
    }

    [Fact]
    public void A_reopened_ticket_is_closed_by_the_admin_alone()
    {
        var ticket = Some.TicketIn(TicketState.Reopened);
        Assert.Equal("ticket.needs-ruling", ticket.CloseByOfficer(Some.Liaison, ClosingReason.SolvedOtherwise, null, Some.Monday).Refusal.Code);
        Assert.True(ticket.CloseByOfficer(Some.Admin, ClosingReason.RulingAfterRejections, null, Some.Monday).Succeeded);
    }

    [Fact]
    public void After_two_rejections_a_third_answer_is_not_closed_by_the_opd_either()
    {
        var ticket = Some.TicketIn(TicketState.Reopened);
        ticket.ApproveAnswer(Some.Liaison, Some.Submitted(ticket), exempt: false, Some.Deadlines, Some.Monday);
        ticket.Reject(Some.Reporter, Some.Text(), Some.Monday);
        ticket.ApproveAnswer(Some.Liaison, Some.Submitted(ticket), exempt: false, Some.Deadlines, Some.Monday);
        Assert.Equal("ticket.needs-ruling", ticket.CloseByOfficer(Some.Liaison, ClosingReason.SolvedOtherwise, null, Some.Monday).Refusal.Code);
    }

    [Fact]
    public void A_return_is_counted_and_leaves_no_draft_waiting()
    {
        var ticket = Some.TicketIn(TicketState.InProgress);
        Some.Submitted(ticket);
        ticket.Return(Some.Operator, Some.Text(), 3, "DLH", Some.Monday);
        Assert.Equal((1, null, false), (ticket.Returns, ticket.AgencyId, ticket.HasDraftWaiting));
    }

    [Fact]
    public void Writing_or_asking_reads_the_reporters_messages()
    {
        var ticket = Some.TicketIn(TicketState.InProgress);
        ticket.Hear(Some.Reporter, Some.Text(), Some.Deadlines, Some.Monday);
        Assert.Equal(1, ticket.MessagesUnread);
        ticket.Write(Some.Operator, Some.Text(), Some.Monday);
        Assert.Equal(0, ticket.MessagesUnread);
    }

    [Fact]
    public void Going_on_with_a_draft_is_no_event()
    {
        var ticket = Some.TicketIn(TicketState.InProgress);
        var version = ticket.Version;
        ticket.SaveDraft(Some.Operator, Some.Monday, isFresh: false);
        Assert.Equal(version, ticket.Version);
    }

    [Fact]
    public void Another_opd_is_refused_by_every_kind_of_work()
    {
        var ticket = Some.TicketIn(TicketState.InProgress);
        var now = Some.Monday;
        Assert.All(
            [
                ticket.Take(Some.Stranger, now), ticket.Assign(Some.Stranger, Guid.NewGuid(), null, now), ticket.AddNote(Some.Stranger, Some.Text(), now),
                ticket.Write(Some.Stranger, Some.Text(), now), ticket.Ask(Some.Stranger, Some.Text(), Some.Deadlines, now), ticket.SaveDraft(Some.Stranger, now),
                ticket.Return(Some.Stranger, Some.Text(), null, null, now), ticket.CloseByOfficer(Some.Stranger, ClosingReason.SolvedOtherwise, null, now),
            ],
            outcome => Assert.Equal("ticket.read-only", outcome.Refusal.Code));
    }
}
