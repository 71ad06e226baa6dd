using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
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

internal sealed class AddProofHandler(TicketDesk desk, Store store, EvidenceIntake files, ProofBench proofs) : IHandle<AddProof, Done>
{
    public async Task<Outcome<Done>> Handle(AddProof operation, Actor actor, CancellationToken stop)
    {
        if (await Closed(operation, actor, stop) is { } refusal) return refusal;
        var taken = await files.Take(new SentFile(operation.Content, operation.FileName, operation.ContentType), keepOriginal: true, stop);
        if (!taken.Succeeded) return taken.Refusal;
        return await desk.Change(operation.Number, actor, null, (ticket, pen) => proofs.Lay(ticket, pen, taken.Value, operation.Shows, actor, stop), stop);
    }

    // Nobody who may not attach makes us read and redraw a file.
    private Task<Refusal?> Closed(AddProof operation, Actor actor, CancellationToken stop) => store.Read(async db =>
        await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop) is not { } ticket ? Refusal.NotFound
            : ticket.HeldBy(actor) ? null : TicketRefusals.ReadOnly, stop);
}
