using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Takes one photo or document as proof of the open answer; the untouched original of a photo is sealed beside it. Begins the draft where there is none.</summary>
public sealed record AddProof(string Number, Stream Content, string FileName, string ContentType) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class AddProofHandler(TicketDesk desk, Store store, PhotoIntake photos, DocumentIntake documents, ProofLooks looks) : IHandle<AddProof, Done>
{
    public async Task<Outcome<Done>> Handle(AddProof operation, Actor actor, CancellationToken stop)
    {
        if (await Closed(operation, actor, stop) is { } refusal) return refusal;
        var isDocument = operation.ContentType.Equals("application/pdf", StringComparison.OrdinalIgnoreCase);
        var taken = isDocument
            ? await documents.Take(operation.Content, operation.FileName, operation.ContentType, stop)
            : await photos.Take(operation.Content, operation.FileName, operation.ContentType, keepOriginal: true, stop);
        if (!taken.Succeeded) return taken.Refusal;
        return await desk.Change(operation.Number, actor, null, (ticket, pen) => Attach(ticket, pen, taken.Value, actor, stop), stop);
    }

    // Nobody who may not attach makes us read and redraw a file.
    private Task<Refusal?> Closed(AddProof operation, Actor actor, CancellationToken stop) => store.Read(async db =>
        await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop) is not { } ticket ? Refusal.NotFound
            : ticket.HeldBy(actor) ? null : TicketRefusals.ReadOnly, stop);

    private async Task<Outcome<Done>> Attach(Ticket ticket, TicketPen pen, StoredPhoto taken, Actor actor, CancellationToken stop)
    {
        var answer = await pen.Db.OpenAnswer(ticket, stop);
        if (answer?.Status == AnswerStatus.Submitted) return TicketRefusals.AlreadySubmitted;
        if (await IsReused(pen.Db, ticket, taken, stop)) return TicketRefusals.ProofReused;
        var drafted = ticket.SaveDraft(actor, pen.Now, isFresh: answer is null);
        if (!drafted.Succeeded) return drafted;
        if (answer is null)
        {
            pen.Db.Answers.Add(answer = Answer.Begin(ticket.Id));
            answer.Write(new DraftWords(""), actor, pen);
        }
        pen.Db.Attachments.Add(taken.Attach(AttachmentPurpose.Proof, pen.Now, ticket.Id, answerId: answer.Id));
        var isPhoto = taken.OriginalSha256 is not null;
        answer.CountProofs(answer.PhotoProofs + (isPhoto ? 1 : 0), answer.DocumentProofs + (isPhoto ? 0 : 1));
        return Done.It;
    }

    /// <summary>The reporter's own photo, or a photo that has proven something before, proves nothing, also cropped or compressed anew. Documents may cover many tickets.</summary>
    private async Task<bool> IsReused(PortalDb db, Ticket ticket, StoredPhoto taken, CancellationToken stop)
    {
        if (taken.OriginalSha256 is null) return false;
        if (await db.Attachments.AnyAsync(file => (file.Sha256 == taken.Sha256 || file.Sha256 == taken.OriginalSha256 || file.OriginalSha256 == taken.OriginalSha256)
            && (file.Purpose == AttachmentPurpose.Proof || file.TicketId == ticket.Id), stop)) return true;
        if (taken.Looks is not { } shown) return false;
        var own = await db.Attachments.Where(file => file.TicketId == ticket.Id && file.Looks != null).Select(file => file.Looks!).ToListAsync(stop);
        if (own.Exists(one => PictureHash.AreAlike(one, shown))) return true;
        var alike = await looks.Like(db, shown, stop);
        return alike.Count > 0 && await db.Attachments.AnyAsync(file => alike.Contains(file.Id), stop);
    }
}
