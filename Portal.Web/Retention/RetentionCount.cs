using Microsoft.EntityFrameworkCore;
using Portal.Domain.Meetings;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Retention;

/// <summary>What a term would take away now.</summary>
internal static class RetentionCount
{
    private static readonly byte[] Gone = [];
    private static readonly TicketState[] Ended = [TicketState.Closed, TicketState.Archived, TicketState.Duplicate];
    private static readonly TicketEventType[] Endings = [TicketEventType.Archived, TicketEventType.Withdrawn, TicketEventType.Merged, TicketEventType.Imported];

    public static DateTimeOffset Before(int months, DateTimeOffset now) => now.AddMonths(-months);

    public static Task<int> CountDue(this PortalDb db, RetentionKind kind, DateTimeOffset before, CancellationToken stop) => kind switch
    {
        RetentionKind.Letters => db.OldLetters(before).CountAsync(stop),
        RetentionKind.Leftovers => db.CountLeftovers(before, stop),
        RetentionKind.Guests => db.CountGuests(before, stop),
        RetentionKind.Identity or RetentionKind.Words or RetentionKind.Photos => db.DueTickets(kind, before).CountAsync(stop),
    };

    /// <summary>Reports that ended before that moment and still hold what the term is about.</summary>
    public static IQueryable<Ticket> DueTickets(this PortalDb db, RetentionKind kind, DateTimeOffset before)
    {
        var ended = db.Tickets.Where(one => Ended.Contains(one.State) && one.ReceivedAt < before && (one.ClosedAt != null ? one.ClosedAt < before : !db.Events.Any(log => log.TicketId == one.Id && log.At >= before && Endings.Contains(log.Type))));
        return kind switch
        {
            RetentionKind.Identity => ended.Where(one => db.Identities.Any(who => db.Reports.Any(report => report.Id == who.ReportId && report.TicketId == one.Id))
                || db.Attachments.Any(file => file.TicketId == one.Id && file.Purpose == AttachmentPurpose.Letter)),
            RetentionKind.Words => ended.Where(one => db.Reports.Any(report => report.TicketId == one.Id && report.ErasedAt == null)),
            RetentionKind.Photos => ended.Where(one => db.ReporterFiles().Any(file => file.TicketId == one.Id)),
            RetentionKind.Letters or RetentionKind.Leftovers or RetentionKind.Guests => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not about reports."),
        };
    }

    /// <summary>What the reporter sent as pictures and sound, with the report or in the talk.</summary>
    public static IQueryable<Attachment> ReporterFiles(this PortalDb db) => db.Attachments.Where(file => file.Purpose == AttachmentPurpose.Evidence || file.Purpose == AttachmentPurpose.Voice
        || (file.Purpose == AttachmentPurpose.Message && db.Texts.Any(text => text.Id == file.TextId && text.AuthorId == null)));

    public static IQueryable<OutboxMail> OldLetters(this PortalDb db, DateTimeOffset before) => db.Outbox.Where(one => one.CreatedAt < before && (one.SentAt != null || one.DeadAt != null));

    private static IQueryable<Invitation> OldInvitations(this PortalDb db, DateTimeOffset before) =>
        db.Invitations.Where(one => one.NameSealed != Gone && db.Meetings.Any(each => each.Id == one.MeetingId && each.StartsAt < before && each.State != MeetingState.Open));

    private static IQueryable<MeetingSeat> OldSeats(this PortalDb db, DateTimeOffset before) =>
        db.MeetingSeats.Where(one => one.NameSealed != Gone && db.Meetings.Any(each => each.Id == one.MeetingId && each.StartsAt < before && each.State != MeetingState.Open));

    private static async Task<int> CountGuests(this PortalDb db, DateTimeOffset before, CancellationToken stop) => await db.OldInvitations(before).CountAsync(stop) + await db.OldSeats(before).CountAsync(stop);

    /// <summary>That somebody of an office was there stays; who it was goes.</summary>
    public static async Task<int> DropGuests(this PortalDb db, DateTimeOffset before, CancellationToken stop) =>
        await db.OldInvitations(before).ExecuteUpdateAsync(set => set.SetProperty(one => one.NameSealed, Gone).SetProperty(one => one.MailSealed, (byte[]?)null), stop)
        + await db.OldSeats(before).ExecuteUpdateAsync(set => set.SetProperty(one => one.NameSealed, Gone), stop);

    private static async Task<int> CountLeftovers(this PortalDb db, DateTimeOffset before, CancellationToken stop) =>
        await db.WorkDrafts.CountAsync(one => one.SavedAt < before, stop) + await db.Sessions.CountAsync(one => one.BeganAt < before, stop)
        + await db.OneTimeLinks.CountAsync(one => one.ExpiresAt < before, stop) + await db.BulkRuns.CountAsync(one => one.DoneAt < before, stop);

    public static async Task<int> DropLeftovers(this PortalDb db, DateTimeOffset before, CancellationToken stop) =>
        await db.WorkDrafts.Where(one => one.SavedAt < before).ExecuteDeleteAsync(stop) + await db.Sessions.Where(one => one.BeganAt < before).ExecuteDeleteAsync(stop)
        + await db.OneTimeLinks.Where(one => one.ExpiresAt < before).ExecuteDeleteAsync(stop) + await db.BulkRuns.Where(one => one.DoneAt < before).ExecuteDeleteAsync(stop);
}
