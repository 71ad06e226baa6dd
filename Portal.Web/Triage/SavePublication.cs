using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>The masked title and words for the public are kept; nothing appears before <see cref="PublishReport"/>. On a published report they change at once.</summary>
/// <param name="CheckedByHand">The officer has looked at what the detector still finds, and it may stay.</param>
public sealed record SavePublication(string Number, int Version, string Title, string Text, bool CheckedByHand) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class SavePublicationShape : AbstractValidator<SavePublication>
{
    public SavePublicationShape()
    {
        RuleFor(one => one.Title).NotEmpty().WithMessage("Isi judul untuk umum.").MaximumLength(PublicWords.LongestTitle).WithMessage("Judul paling panjang 120 huruf.");
        RuleFor(one => one.Text).NotEmpty().WithMessage("Isi teks untuk umum.").MaximumLength(PublicWords.LongestText).WithMessage("Teks paling panjang 4.000 huruf.");
    }
}

internal sealed class SavePublicationHandler(TicketDesk desk) : IHandle<SavePublication, Done>
{
    public Task<Outcome<Done>> Handle(SavePublication operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            if (ticket.IsConfidential || ticket.Channel == Channel.Imported) return TicketRefusals.NotPublishable;
            // Also before it is published: these words are kept in clear.
            if (PublicWords.Exposes(operation.Title, operation.Text, operation.CheckedByHand) is { } exposed) return exposed;
            // Words that two people let out are not changed by one.
            if (ticket.PublishedAt is not null && await pen.NeedsTwoKeys(ticket, operation.Title, operation.Text, stop)) return TicketRefusals.WithdrawFirst;
            await PublicWords.Write(ticket, pen, actor, operation.Title, operation.Text, stop);
            return Done.It;
        }, stop);
}
