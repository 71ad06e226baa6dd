using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Says something to the reporter, with photos where a picture says it better; the ticket does not move.</summary>
public sealed record WriteToReporter(string Number, int Version, string Body) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;

    public IReadOnlyList<SentFile> Photos { get; init; } = [];
}

internal sealed class WriteToReporterShape : AbstractValidator<WriteToReporter>
{
    public WriteToReporterShape() => RuleFor(one => one.Body).Words("Tulis pesan untuk warga.");
}

internal sealed class WriteToReporterHandler(TicketDesk desk, Store store, MessagePhotos photos) : IHandle<WriteToReporter, Done>
{
    public async Task<Outcome<Done>> Handle(WriteToReporter operation, Actor actor, CancellationToken stop)
    {
        if (operation.Photos.Count > 0 && await Closed(operation, actor, stop) is { } refusal) return refusal;
        var taken = await photos.Take(operation.Photos, stop);
        if (taken.Refused.Count > 0) return Outcome<Done>.Refuse(taken.Refused);
        return await desk.Change(operation.Number, actor, operation.Version, (ticket, pen) =>
        {
            var said = pen.Write(ticket, TextKind.OfficerMessage, operation.Body);
            var done = ticket.Write(actor, said, pen.Now);
            if (done.Succeeded) pen.Db.Attachments.AddRange(taken.Good.Select(photo => photo.Attach(AttachmentPurpose.Message, pen.Now, ticket.Id, textId: said.Id)));
            return done;
        }, stop);
    }

    // Nobody who may not write makes us read and redraw a photo.
    private Task<Refusal?> Closed(WriteToReporter operation, Actor actor, CancellationToken stop) => store.Read(async db =>
        await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop) is not { } ticket ? Refusal.NotFound
            : ticket.HeldBy(actor) || actor.Is(Role.InstanceAdmin) ? null : TicketRefusals.ReadOnly, stop);
}
