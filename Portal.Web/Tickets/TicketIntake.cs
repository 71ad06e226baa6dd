using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>How a report came that an officer wrote down.</summary>
/// <param name="LetterNumber">Like the scans only for who has opened the identity: a letter names its writer.</param>
/// <param name="Sealed">Scans this actor may not open yet.</param>
public sealed record TakenIn(Channel Channel, DateOnly ReceivedOn, DateOnly? LetterOn, string? LetterNumber, string TakenBy, DateTimeOffset TakenAt, IReadOnlyList<FileRow> Scans, int Sealed);

/// <summary>Where there is no such note, it is missing.</summary>
public sealed record TicketIntake(string Number) : IOperation<TakenIn>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class TicketIntakeHandler(Store store, Vault vault) : IHandle<TicketIntake, TakenIn>
{
    public Task<Outcome<TakenIn>> Handle(TicketIntake operation, Actor actor, CancellationToken stop) => store.Read<Outcome<TakenIn>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket?.OpensInside(actor) != true || await db.IntakeNotes.SingleOrDefaultAsync(one => one.TicketId == ticket.Id, stop) is not { } note) return Refusal.NotFound;
        var isOpen = await db.Events.AnyAsync(one => one.TicketId == ticket.Id && one.Type == TicketEventType.IdentityOpened && one.ActorId == actor.AccountId, stop);
        var scans = await db.Attachments.Where(one => one.TicketId == ticket.Id && one.Purpose == AttachmentPurpose.Letter).OrderBy(one => one.StoredAt).ToListAsync(stop);
        return new TakenIn(ticket.Channel, note.ReceivedOn, note.LetterOn, isOpen ? vault.Open(note.LetterNumberSealed) : null,
            (await db.NamesOf([note.TakenBy], stop)).Values.FirstOrDefault() ?? "Petugas", note.TakenAt, isOpen ? [.. scans.Select(TicketFilesHandler.Row)] : [], isOpen ? 0 : scans.Count);
    }, stop);
}
