using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>
/// The masked words appear to the public, with those of the reporter's photos that were chosen: no photo is released by itself.
/// Where the detector found personal data, this is the second key: another officer must have proposed exactly these words and photos.
/// </summary>
/// <param name="Photos">Evidence to release; every other photo of the reporter stays hidden.</param>
/// <param name="CheckedByHand">The officer has looked at what the detector still finds, and it may stay.</param>
public sealed record PublishReport(string Number, int Version, string Title, string Text, IReadOnlyList<Guid> Photos, bool CheckedByHand) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class PublishReportShape : AbstractValidator<PublishReport>
{
    public PublishReportShape()
    {
        RuleFor(one => one.Title).NotEmpty().WithMessage("Isi judul untuk umum.").MaximumLength(PublicWords.LongestTitle).WithMessage("Judul paling panjang 120 huruf.");
        RuleFor(one => one.Text).NotEmpty().WithMessage("Isi teks untuk umum.").MaximumLength(PublicWords.LongestText).WithMessage("Teks paling panjang 4.000 huruf.");
    }
}

internal sealed class PublishReportHandler(TicketDesk desk) : IHandle<PublishReport, Done>
{
    public Task<Outcome<Done>> Handle(PublishReport operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            if (PublicWords.Exposes(operation.Title, operation.Text, operation.CheckedByHand) is { } exposed) return exposed;
            var isFlagged = await pen.NeedsTwoKeys(ticket, operation.Title, operation.Text, stop);
            var words = await PublicWords.Write(ticket, pen, actor, operation.Title, operation.Text, stop);
            // The second key turns for exactly what the first one proposed.
            if (isFlagged && ticket.ProposedBy is not null && words.ProposedPhotos != PublicWords.PhotoList(operation.Photos)) return TicketRefusals.NeedsProposal;
            var published = ticket.Publish(actor, pen.Now, isFlagged);
            if (!published.Succeeded) return published;
            (words.PublishedAt, words.ProposedPhotos) = (pen.Now, "");
            if (await pen.EvidenceWith(ticket, operation.Photos, stop) is not { } evidence) return TicketRefusals.NoSuchPhoto;
            foreach (var photo in evidence) photo.ReleasedAt = operation.Photos.Contains(photo.Id) ? pen.Now : null;
            return published;
        }, stop);
}
