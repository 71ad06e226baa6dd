using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>The first of two keys: these masked words and photos may go out, if a second officer agrees. Nothing appears yet.</summary>
/// <param name="CheckedByHand">The officer has looked at what the detector still finds, and it may stay.</param>
public sealed record ProposePublication(string Number, int Version, string Title, string Text, IReadOnlyList<Guid> Photos, bool CheckedByHand) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class ProposePublicationShape : AbstractValidator<ProposePublication>
{
    public ProposePublicationShape()
    {
        RuleFor(one => one.Title).NotEmpty().WithMessage("Isi judul untuk umum.").MaximumLength(PublicWords.LongestTitle).WithMessage("Judul paling panjang 120 huruf.");
        RuleFor(one => one.Text).NotEmpty().WithMessage("Isi teks untuk umum.").MaximumLength(PublicWords.LongestText).WithMessage("Teks paling panjang 4.000 huruf.");
    }
}

internal sealed class ProposePublicationHandler(TicketDesk desk) : IHandle<ProposePublication, Done>
{
    public Task<Outcome<Done>> Handle(ProposePublication operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            // Also before it is published: these words are kept in clear.
            if (ticket.IsConfidential || ticket.Channel == Channel.Imported) return TicketRefusals.NotPublishable;
            if (PublicWords.Exposes(operation.Title, operation.Text, operation.CheckedByHand) is { } exposed) return exposed;
            if (await pen.EvidenceWith(ticket, operation.Photos, stop) is null) return TicketRefusals.NoSuchPhoto;
            var words = await PublicWords.Write(ticket, pen, actor, operation.Title, operation.Text, stop);
            words.ProposedPhotos = PublicWords.PhotoList(operation.Photos);
            return ticket.Propose(actor, pen.Vault.Fingerprint(words.Title + "\n" + words.Text), operation.Photos.Count, pen.Now);
        }, stop);
}
