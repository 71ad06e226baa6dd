using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>One text on a ticket. <paramref name="Who"/> is the officer's name, or "Pelapor".</summary>
public sealed record SaidText(Guid Id, TextKind Kind, string Who, string Body, DateTimeOffset At)
{
    public IReadOnlyList<FileRow> Photos { get; init; } = [];

    /// <summary>A sealed reporter's photos wait for their release, in the talk as well.</summary>
    public int Withheld { get; init; }

    public bool FromReporter => Kind is TextKind.ReporterMessage or TextKind.RejectionReason or TextKind.ReopenReason;
}

/// <summary>The two-way talk with the reporter, oldest first. Notes and drafts are never among it.</summary>
public sealed record TicketTalk(string Number) : IOperation<IReadOnlyList<SaidText>>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class TicketTalkHandler(Store store, Vault vault) : IHandle<TicketTalk, IReadOnlyList<SaidText>>
{
    public Task<Outcome<IReadOnlyList<SaidText>>> Handle(TicketTalk operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<SaidText>>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket is null) return Refusal.NotFound;
        var said = await db.Said(vault, ticket.Id, TicketText.Talk, stop);
        return await db.WithPhotos(said, ticket, actor, stop);
    }, stop);
}

internal static class SaidTexts
{
    public static async Task<List<SaidText>> Said(this PortalDb db, Vault vault, long ticketId, IReadOnlyCollection<TextKind> kinds, CancellationToken stop)
    {
        var texts = await db.Texts.Where(text => text.TicketId == ticketId && kinds.Contains(text.Kind)).OrderBy(text => text.WrittenAt).ToListAsync(stop);
        var names = await db.NamesOf(texts.Select(text => text.AuthorId), stop);
        return [.. texts.Select(text => new SaidText(text.Id, text.Kind, Who(text, names), text.ErasedAt is null ? vault.Open(text.BodySealed) : "(dihapus)", text.WrittenAt))];
    }

    public static async Task<List<SaidText>> WithPhotos(this PortalDb db, List<SaidText> said, Ticket ticket, Actor actor, CancellationToken stop)
    {
        var files = (await db.Attachments.Where(file => file.TicketId == ticket.Id && file.Purpose == AttachmentPurpose.Message).OrderBy(file => file.StoredAt).ToListAsync(stop)).ToLookup(file => file.TextId);
        return [.. said.Select(text =>
        {
            var shown = files[text.Id].Where(file => !text.FromReporter || ticket.Visibility == Visibility.Open || ticket.OpensSealedPhotos(actor) || file.ReachesField).Select(TicketFilesHandler.Row).ToList();
            return text with { Photos = shown, Withheld = files[text.Id].Count() - shown.Count };
        })];
    }

    private static string Who(TicketText text, Dictionary<Guid, string> names) =>
        text.AuthorId is { } author ? names.GetValueOrDefault(author, "Petugas") : "Pelapor";
}
