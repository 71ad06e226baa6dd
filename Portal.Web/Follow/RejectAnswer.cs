using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>"Belum beres": back to the same desk with the reporter's reason and what they saw; the old clock runs on.</summary>
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
        return await desk.Change<SentMessage>(operation.Number, actor, null, (ticket, pen) =>
        {
            var reason = pen.Write(ticket, TextKind.RejectionReason, operation.Reason!);
            var done = ticket.Reject(actor, reason, pen.Now);
            if (!done.Succeeded) return done.Refusal;
            ReporterPhotos.Attach(pen, ticket, reason, taken.Value);
            return new SentMessage(taken.Value.Refused);
        }, stop);
    }
}
