using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>A file as a page shows it: <c>/berkas/{Id}</c>.</summary>
public sealed record FileRow(Guid Id, string MediaType, long Size, DateTimeOffset StoredAt, bool IsReleased, bool IsInField = false)
{
    public bool IsPhoto => MediaType.StartsWith("image/", StringComparison.Ordinal);
    public bool ReachesField => IsReleased || IsInField;
    public bool IsSound => MediaType.StartsWith("audio/", StringComparison.Ordinal);

    /// <summary>For proofs: what it shows, when and how far away the camera says it was.</summary>
    public ProofKind? Shows { get; init; }
    public DateTimeOffset? TakenAt { get; init; }
    public int? MetresAway { get; init; }
    public bool IsFar { get; init; }

    public string Address => $"/berkas/{Id:N}";
}

/// <param name="Withheld">Photos of a sealed reporter that the Admin Instansi has not released: the desk learns that they exist, no more.</param>
public sealed record FileList(IReadOnlyList<FileRow> Files, int Withheld);

/// <summary>The reporter's photos, oldest first.</summary>
public sealed record TicketFiles(string Number) : IOperation<FileList>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class TicketFilesHandler(Store store) : IHandle<TicketFiles, FileList>
{
    public Task<Outcome<FileList>> Handle(TicketFiles operation, Actor actor, CancellationToken stop) => store.Read<Outcome<FileList>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket is null) return Refusal.NotFound;
        var isOpener = ticket.OpensSealedPhotos(actor);
        // What was sent in the talk stands there; who decides about it decides here.
        var files = await db.OfReporter(ticket.Id).Where(file => file.Purpose != AttachmentPurpose.Message || (isOpener && ticket.Visibility != Visibility.Open)).OrderBy(file => file.StoredAt).ToListAsync(stop);
        var open = ticket.Visibility == Visibility.Open || isOpener ? files : files.Where(file => file.ReachesField).ToList();
        return new FileList([.. open.Select(Row)], files.Count - open.Count);
    }, stop);

    public static FileRow Row(Attachment file) => new(file.Id, file.MediaType, file.Size, file.StoredAt, file.ReleasedAt is not null, file.FieldReleasedAt is not null);
}

internal static class ReporterFileRows
{
    /// <summary>What the reporter sent of one ticket, with the report or in the talk.</summary>
    internal static IQueryable<Attachment> OfReporter(this PortalDb db, long ticket) => db.Attachments.Where(file => file.TicketId == ticket && (file.Purpose == AttachmentPurpose.Evidence || file.Purpose == AttachmentPurpose.Voice
        || (file.Purpose == AttachmentPurpose.Message && db.Texts.Any(text => text.Id == file.TextId && text.AuthorId == null))));
}
