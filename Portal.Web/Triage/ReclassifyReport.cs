using FluentValidation;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>Category, kind or clock class turned out wrong. The clock keeps its start.</summary>
public sealed record ReclassifyReport(string Number, int Version, int CategoryId, ReportKind Kind, ClockClass ClockClass) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class ReclassifyReportShape : AbstractValidator<ReclassifyReport>
{
    public ReclassifyReportShape()
    {
        RuleFor(one => one.CategoryId).GreaterThan(0).WithMessage("Pilih kategori.");
        RuleFor(one => one.Kind).IsInEnum().WithMessage("Pilih jenis laporan.");
        RuleFor(one => one.ClockClass).IsInEnum().WithMessage("Pilih golongan waktu.");
    }
}

internal sealed class ReclassifyReportHandler(TicketDesk desk) : IHandle<ReclassifyReport, Done>
{
    public Task<Outcome<Done>> Handle(ReclassifyReport operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
            await pen.Db.CategoryOf(operation.CategoryId, stop) switch
            {
                null => TicketRefusals.NeedsCategory,
                { IsStaffConduct: true } conduct when conduct.Id != ticket.CategoryId => await pen.ToInspector(ticket, actor, conduct, stop),
                _ => ticket.Reclassify(actor, operation.CategoryId, operation.Kind, operation.ClockClass, pen.Deadlines, pen.Now),
            }, stop);
}
