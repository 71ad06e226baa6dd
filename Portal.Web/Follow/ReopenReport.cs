using FluentValidation;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Tickets;

namespace Portal.Web.Follow;

/// <summary>"Buka kembali", within thirty days after closing, with what the reporter saw.</summary>
public sealed record ReopenReport(string Number, string? Reason) : IOperation<SentMessage>
{
    public static Permission Needs => Permission.FollowReport;

    public IReadOnlyList<SentFile> Photos { get; init; } = [];
    public string Address { get; init; } = "";
}

internal sealed class ReopenReportShape : AbstractValidator<ReopenReport>
{
    public ReopenReportShape() => RuleFor(one => one.Reason).IsReason();
}

internal sealed class ReopenReportHandler(TicketDesk desk, ReporterPhotos photos) : IHandle<ReopenReport, SentMessage>
{
    public async Task<Outcome<SentMessage>> Handle(ReopenReport operation, Actor actor, CancellationToken stop)
    {
        var taken = await photos.Take(actor, operation.Address, operation.Photos, stop);
        if (!taken.Succeeded) return taken.Refusal;
        return await desk.Change<SentMessage>(operation.Number, actor, null, (ticket, pen) =>
        {
            var reason = pen.Write(ticket, TextKind.ReopenReason, operation.Reason!);
            var done = ticket.Reopen(actor, reason, pen.Now);
            if (!done.Succeeded) return done.Refusal;
            ReporterPhotos.Attach(pen, ticket, reason, taken.Value);
            return new SentMessage(taken.Value.Refused);
        }, stop);
    }
}
