using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>Sends the saved draft to the Pejabat Penghubung, with the category's proof. A category that needs no approval sends it to the reporter at once.</summary>
/// <param name="SeenRevision">The draft as it was saved last.</param>
public sealed record SubmitAnswer(string Number, int SeenRevision) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class SubmitAnswerHandler(TicketDesk desk) : IHandle<SubmitAnswer, Done>
{
    public Task<Outcome<Done>> Handle(SubmitAnswer operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, null, async (ticket, pen) =>
    {
        if (!ticket.HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (await pen.Db.OpenAnswer(ticket, stop) is not { } answer) return TicketRefusals.EmptyDraft;
        if (answer.Revision != operation.SeenRevision) return TicketRefusals.DraftChanged;
        if (pen.Vault.Open(answer.BodySealed).Length == 0) return TicketRefusals.EmptyDraft;
        if (await pen.Db.Categories.SingleOrDefaultAsync(one => one.Id == ticket.CategoryId, stop) is not { } category) return TicketRefusals.NeedsCategory;
        answer.CountProofs(await pen.Db.ShownOn(answer, stop));
        var inquiry = ticket.IsInquiry ? await pen.Db.Inquiries.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop) : null;
        var submitted = ticket.SubmitAnswer(actor, answer, category.Proof, pen.Now, inquiry);
        // What came by letter was signed on paper.
        return submitted.Succeeded && (category.IsExemptFromApproval || ticket.TypedFor(actor)) ? ticket.ApproveAnswer(actor, answer, exempt: true, pen.Deadlines, pen.Now) : submitted;
    }, stop);
}
