using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>"Belum beres": back to the same desk with the reporter's reason, the old clock runs on.</summary>
public sealed record RejectAnswer(string Number, string? Reason) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class RejectAnswerShape : AbstractValidator<RejectAnswer>
{
    public RejectAnswerShape() => RuleFor(one => one.Reason).IsReason();
}

internal sealed class RejectAnswerHandler(TicketDesk desk) : IHandle<RejectAnswer, Done>
{
    public Task<Outcome<Done>> Handle(RejectAnswer operation, Actor actor, CancellationToken stop) =>
        desk.Change(operation.Number, actor, null, (ticket, pen) => ticket.Reject(actor, pen.Write(ticket, TextKind.RejectionReason, operation.Reason!), pen.Now), stop);
}
