using FluentValidation;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>The same problem was reported before: this report follows its laporan induk from now on.</summary>
/// <param name="Into">Number of the laporan induk as typed, or its former number.</param>
public sealed record MergeReport(string Number, int Version, string Into) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class MergeReportShape : AbstractValidator<MergeReport>
{
    public MergeReportShape() => RuleFor(one => one.Into).NotEmpty().WithMessage("Isi nomor laporan induk.");
}

internal sealed class MergeReportHandler(TicketDesk desk) : IHandle<MergeReport, Done>
{
    public Task<Outcome<Done>> Handle(MergeReport operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, (ticket, pen) => pen.MergeInto(ticket, actor, operation.Into, stop), stop);
}
