using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Directions;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <param name="Name">Ours, never the sender's.</param>
/// <param name="IsSealed">Its bytes lie sealed on the disk.</param>
public sealed record OpenedFile(string Sha256, string MediaType, string Name, bool IsSealed = false);

/// <summary>Opens one stored file for whoever may see it; to everyone else it does not exist.</summary>
/// <param name="ReporterOf">Tickets this browser proved a tracking code for.</param>
/// <param name="DraftSecret">The browser's own draft.</param>
public sealed record OpenFile(Guid Id, IReadOnlyList<long> ReporterOf, string? DraftSecret) : IOperation<OpenedFile>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class OpenFileHandler(Store store, Vault vault, TimeProvider time) : IHandle<OpenFile, OpenedFile>
{
    public Task<Outcome<OpenedFile>> Handle(OpenFile operation, Actor actor, CancellationToken stop) => store.Read<Outcome<OpenedFile>>(async db =>
    {
        if (await db.Attachments.SingleOrDefaultAsync(one => one.Id == operation.Id, stop) is not { } file) return Refusal.NotFound;
        var may = file switch
        {
            { DraftId: { } draftId } => operation.DraftSecret is { } secret && (await db.FindDraft(vault, secret, time.GetUtcNow(), stop))?.Id == draftId,
            { TicketId: { } ticketId } => await IsOfficers(db, file, ticketId, actor, stop) || await IsReporters(db, file, ticketId, await Owns(db, operation.ReporterOf, ticketId, actor, stop), stop) || await IsPublic(db, file, ticketId, stop) || await IsHeard(db, file, operation.ReporterOf, stop),
            { DirectionStepId: { } step } => actor.May(Permission.ReadDirections) && await db.Directions.Seen(actor).AnyAsync(one => one.Steps.Any(each => each.Id == step), stop),
            _ => false,
        };
        return may ? new OpenedFile(file.Sha256, file.MediaType, $"{file.Purpose.ToString().ToLowerInvariant()}-{file.Id:N}{Extension(file.MediaType)}", file.Purpose == AttachmentPurpose.Paper) : Refusal.NotFound;
    }, stop);

    private static string Extension(string mediaType) => mediaType switch
    {
        "image/jpeg" => ".jpg",
        "application/pdf" => ".pdf",
        _ => Voices.AudioKind.ExtensionOf(mediaType),
    };

    // A sealed reporter's photo may show who took it: until the Admin Instansi releases it, the field does not get it.
    private static async Task<bool> IsOfficers(PortalDb db, Attachment file, long ticketId, Actor actor, CancellationToken stop) =>
        await db.Tickets.Where(TicketSight.For(actor)).SingleOrDefaultAsync(ticket => ticket.Id == ticketId, stop) is { } ticket
        && (file.Purpose == AttachmentPurpose.Letter ? await OpenedIdentity(db, ticketId, actor, stop)
            : file.Purpose == AttachmentPurpose.Paper ? ticket.IsConduct && actor.Is(Role.Inspector)
            : ticket.Visibility == Visibility.Open || file.ReachesField || actor.IsSystem || ticket.OpensSealedPhotos(actor) || !await IsFromReporter(db, file, stop));

    // The letter names its writer: whoever wants to read it has opened the identity first, with a reason.
    private static Task<bool> OpenedIdentity(PortalDb db, long ticketId, Actor actor, CancellationToken stop) =>
        db.Events.AnyAsync(one => one.TicketId == ticketId && one.Type == TicketEventType.IdentityOpened && one.ActorId == actor.AccountId && actor.AccountId != null, stop);

    private static async Task<bool> IsFromReporter(PortalDb db, Attachment file, CancellationToken stop) =>
        file.Purpose is AttachmentPurpose.Evidence or AttachmentPurpose.Voice || (file.Purpose == AttachmentPurpose.Message && await db.Texts.AnyAsync(text => text.Id == file.TextId && text.AuthorId == null, stop));

    // By code, or by the account that keeps this report.
    private static async Task<bool> Owns(PortalDb db, IReadOnlyList<long> reporterOf, long ticketId, Actor actor, CancellationToken stop) =>
        reporterOf.Contains(ticketId) || (actor.May(Permission.KeepOwnReports) && await db.KeptReports.AnyAsync(one => one.TicketId == ticketId && one.AccountId == actor.AccountId, stop));

    private static async Task<bool> IsReporters(PortalDb db, Attachment file, long ticketId, bool isOwn, CancellationToken stop) =>
        isOwn && file.Purpose switch
        {
            AttachmentPurpose.Evidence or AttachmentPurpose.Voice => true,
            AttachmentPurpose.Proof => await IsApproved(db, file, stop),
            AttachmentPurpose.Message => await db.Texts.AnyAsync(text => text.Id == file.TextId && TicketText.Talk.Contains(text.Kind), stop),
            AttachmentPurpose.Letter or AttachmentPurpose.Order or AttachmentPurpose.Account or AttachmentPurpose.Paper => false,
        };

    // The proof in a laporan induk's answer, for those whose reports joined it and were told of that answer.
    private static async Task<bool> IsHeard(PortalDb db, Attachment file, IReadOnlyList<long> reporterOf, CancellationToken stop)
    {
        if (file is not { Purpose: AttachmentPurpose.Proof, AnswerId: { } answer } || reporterOf.Count == 0 || !await IsApproved(db, file, stop)) return false;
        var id = answer.ToString();
        return await db.Events.AnyAsync(one => reporterOf.Contains(one.TicketId) && one.Type == TicketEventType.IncidentNews && one.Facts.Contains(id), stop);
    }

    // The reporter's photo waits for its release; the proof of an approved answer needs none.
    private static async Task<bool> IsPublic(PortalDb db, Attachment file, long ticketId, CancellationToken stop) =>
        file.Purpose switch
        {
            AttachmentPurpose.Evidence => file.ReleasedAt is not null,
            AttachmentPurpose.Proof => await IsApproved(db, file, stop),
            AttachmentPurpose.Message or AttachmentPurpose.Voice or AttachmentPurpose.Letter or AttachmentPurpose.Order or AttachmentPurpose.Account or AttachmentPurpose.Paper => false,
        }
        && await db.Tickets.AnyAsync(ticket => ticket.Id == ticketId && ticket.PublishedAt != null && (ticket.Visibility & Visibility.Confidential) == 0, stop);

    private static Task<bool> IsApproved(PortalDb db, Attachment file, CancellationToken stop) =>
        db.Answers.AnyAsync(answer => answer.Id == file.AnswerId && answer.Status == AnswerStatus.Approved, stop);
}
