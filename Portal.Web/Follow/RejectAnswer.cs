using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>"Belum beres": back to the same desk with the reporter's reason and what they saw, or out of the laporan induk it was joined to; the old clock runs on.</summary>
public sealed record RejectAnswer(string Number, string? Reason) : IOperation<SentMessage>
{
    public static Permission Needs => Permission.FollowReport;

    public IReadOnlyList<SentFile> Photos { get; init; } = [];
    public string Address { get; init; } = "";
}

internal sealed class RejectAnswerShape : AbstractValidator<RejectAnswer>
{
    public RejectAnswerShape() => RuleFor(one => one.Reason).IsReason();
}

internal sealed class RejectAnswerHandler(TicketDesk desk, ReporterPhotos photos) : IHandle<RejectAnswer, SentMessage>
{
    public async Task<Outcome<SentMessage>> Handle(RejectAnswer operation, Actor actor, CancellationToken stop)
    {
        var taken = await photos.Take(actor, operation.Address, operation.Photos, stop);
        if (!taken.Succeeded) return taken.Refusal;
        return await desk.Change<SentMessage>(operation.Number, actor, null, async (ticket, pen) =>
        {
            var reason = pen.Write(ticket, TextKind.RejectionReason, operation.Reason!);
            var done = await pen.Db.IsSharedAnswered(ticket, pen.Now, stop) ? ticket.RejectShared(actor, reason, pen.Now) : ticket.Reject(actor, reason, pen.Now);
            if (!done.Succeeded) return done.Refusal;
            ReporterPhotos.Attach(pen, ticket, reason, taken.Value);
            return new SentMessage(taken.Value.Refused);
        }, stop);
    }
}

internal static class SharedAnswers
{
    /// <summary>The report was joined to a laporan induk, and that one is answered: its reporter, too, says whether it helped, as long as any ended report may be opened again.</summary>
    public static async Task<bool> IsSharedAnswered(this PortalDb db, Ticket ticket, DateTimeOffset now, CancellationToken stop)
    {
        var since = now - Ticket.ReopenWindow;
        return ticket is { State: TicketState.Duplicate, MergedIntoId: { } parent }
            && await db.Tickets.AnyAsync(one => one.Id == parent && (one.State == TicketState.Answered || (one.State == TicketState.Closed && one.ClosedAt >= since)), stop);
    }
}
