using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;

namespace Portal.Web.Tickets;

/// <summary>Takes a proof off the open answer again, before it is submitted. The sweeper drops the bytes.</summary>
public sealed record DropProof(string Number, Guid Proof) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class DropProofHandler(TicketDesk desk) : IHandle<DropProof, Done>
{
    public Task<Outcome<Done>> Handle(DropProof operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, null, async (ticket, pen) =>
    {
        if (!ticket.HeldBy(actor)) return TicketRefusals.ReadOnly;
        if (await pen.Db.OpenAnswer(ticket, stop) is not { } answer) return Refusal.NotFound;
        if (answer.Status == AnswerStatus.Submitted) return TicketRefusals.AlreadySubmitted;
        var proof = await pen.Db.Attachments.SingleOrDefaultAsync(file => file.Id == operation.Proof && file.AnswerId == answer.Id && file.Purpose == AttachmentPurpose.Proof, stop);
        if (proof is null) return Refusal.NotFound;
        pen.Db.Attachments.Remove(proof);
        var left = (await pen.Db.ShownOn(answer, stop)).ToList();
        left.Remove(ProofCount.KindOf(proof));
        answer.CountProofs(left);
        return Done.It;
    }, stop);
}
