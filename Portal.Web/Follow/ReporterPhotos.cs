using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <param name="Left">Why each photo that stayed behind did.</param>
public sealed record SentMessage(IReadOnlyList<Refusal> Left)
{
    public static readonly SentMessage Whole = new([]);
}

/// <summary>The photos a reporter sends with words: limited by report and by address before anything is decoded.</summary>
internal sealed class ReporterPhotos(Store store, MessagePhotos intake, ReportLimits limits, TryLimit tries, TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    public async Task<Outcome<TakenPhotos>> Take(Actor reporter, string address, IReadOnlyList<SentFile> sent, CancellationToken stop)
    {
        if (sent.Count == 0) return new TakenPhotos([], []);
        if (!await HasRoom(reporter, sent.Count, stop) || !tries.Takes("foto", address, limits.MessagePhotosPerAddress, Window, Math.Min(sent.Count, limits.MessagePhotos))) return FollowRefusals.TooManyPhotos;
        return await intake.Take(sent, stop);
    }

    /// <summary>Ties them to the text, which the event log points to.</summary>
    public static void Attach(TicketPen pen, Ticket ticket, TextRef text, TakenPhotos taken) =>
        pen.Db.Attachments.AddRange(taken.Good.Select(photo => photo.Attach(AttachmentPurpose.Message, pen.Now, ticket.Id, textId: text.Id)));

    private Task<bool> HasRoom(Actor reporter, int count, CancellationToken stop)
    {
        var since = time.GetUtcNow() - Window;
        return store.Read(async db => await db.Attachments.CountAsync(
            file => file.TicketId == reporter.ReporterOfTicket && file.Purpose == AttachmentPurpose.Message && file.StoredAt > since && db.Texts.Any(text => text.Id == file.TextId && text.AuthorId == null), stop)
            + Math.Min(count, limits.MessagePhotos) <= limits.MessagePhotosPerHour, stop);
    }
}
