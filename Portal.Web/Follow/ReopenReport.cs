using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>"Buka kembali", within thirty days after closing.</summary>
public sealed record ReopenReport(string Number, string? Reason) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class ReopenReportShape : AbstractValidator<ReopenReport>
{
    public ReopenReportShape() => RuleFor(one => one.Reason).IsReason();
}

internal sealed class ReopenReportHandler(TicketDesk desk) : IHandle<ReopenReport, Done>
{
    public Task<Outcome<Done>> Handle(ReopenReport operation, Actor actor, CancellationToken stop) =>
        desk.Change(operation.Number, actor, null, (ticket, pen) => ticket.Reopen(actor, pen.Write(ticket, TextKind.ReopenReason, operation.Reason!), pen.Now), stop);
}
