using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Takes one photo or document as proof of the open answer; the untouched original of a photo is sealed beside it. Begins the draft where there is none.</summary>
/// <param name="Shows">What it is meant to show, one kind; null takes what the category asks for and the file can be.</param>
public sealed record AddProof(string Number, Stream Content, string FileName, string ContentType, ProofKind? Shows = null) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class AddProofHandler(TicketDesk desk, Store store, PhotoIntake photos, DocumentIntake documents, ProofCheck check) : IHandle<AddProof, Done>
{
    public async Task<Outcome<Done>> Handle(AddProof operation, Actor actor, CancellationToken stop)
    {
        if (await Closed(operation, actor, stop) is { } refusal) return refusal;
        var isDocument = operation.ContentType.Equals("application/pdf", StringComparison.OrdinalIgnoreCase);
        var taken = isDocument
            ? await documents.Take(operation.Content, operation.FileName, operation.ContentType, stop)
            : await photos.Take(operation.Content, operation.FileName, operation.ContentType, keepOriginal: true, stop);
        if (!taken.Succeeded) return taken.Refusal;
        return await desk.Change(operation.Number, actor, null, (ticket, pen) => Attach(ticket, pen, taken.Value, operation.Shows, actor, stop), stop);
    }

    // Nobody who may not attach makes us read and redraw a file.
    private Task<Refusal?> Closed(AddProof operation, Actor actor, CancellationToken stop) => store.Read(async db =>
        await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop) is not { } ticket ? Refusal.NotFound
            : ticket.HeldBy(actor) ? null : TicketRefusals.ReadOnly, stop);

    private async Task<Outcome<Done>> Attach(Ticket ticket, TicketPen pen, StoredPhoto taken, ProofKind? wanted, Actor actor, CancellationToken stop)
    {
        var answer = await pen.Db.OpenAnswer(ticket, stop);
        if (answer?.Status == AnswerStatus.Submitted) return TicketRefusals.AlreadySubmitted;
        var asked = await pen.Db.Categories.Where(one => one.Id == ticket.CategoryId).Select(one => one.Proof).SingleOrDefaultAsync(stop);
        if (ShownBy(taken, wanted, asked) is not { } shows) return TicketRefusals.ProofKindUnfit;
        if (shows == ProofKind.AfterPhoto && await check.Refuses(pen.Db, ticket, taken, stop) is { } refused) return refused;
        var drafted = ticket.SaveDraft(actor, pen.Now, isFresh: answer is null);
        if (!drafted.Succeeded) return drafted;
        if (answer is null)
        {
            pen.Db.Answers.Add(answer = Answer.Begin(ticket.Id));
            answer.Write(new DraftWords(""), actor, pen);
        }
        pen.Db.Attachments.Add(taken.Attach(AttachmentPurpose.Proof, pen.Now, ticket.Id, answerId: answer.Id, shows: shows, takenAt: check.TakenAt(taken), metresAway: check.MetresAway(ticket, taken)));
        answer.CountProofs(await pen.Db.ShownOn(answer, stop), shows);
        return Done.It;
    }

    // A photo may be of the work or of a paper; a PDF is always a paper.
    private static ProofKind? ShownBy(StoredPhoto taken, ProofKind? wanted, ProofKind asked)
    {
        var isPhoto = taken.OriginalSha256 is not null;
        ProofKind[] fit = isPhoto ? [ProofKind.AfterPhoto, ProofKind.HandoverRecord, ProofKind.Document] : [ProofKind.HandoverRecord, ProofKind.Document];
        if (wanted is { } named) return fit.Contains(named) ? named : null;
        return fit.Where(one => asked.HasFlag(one)).Cast<ProofKind?>().FirstOrDefault() ?? (isPhoto ? ProofKind.AfterPhoto : ProofKind.Document);
    }
}
