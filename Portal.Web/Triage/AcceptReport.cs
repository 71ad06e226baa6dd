using FluentValidation;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Triage;

/// <summary>"Terverifikasi": category, kind and clock class are settled. What is about the conduct of staff goes to the Inspektorat in the same step.</summary>
public sealed record AcceptReport(string Number, int Version, int CategoryId, ReportKind Kind, ClockClass ClockClass) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class AcceptReportShape : AbstractValidator<AcceptReport>
{
    public AcceptReportShape()
    {
        RuleFor(one => one.CategoryId).GreaterThan(0).WithMessage("Pilih kategori.");
        RuleFor(one => one.Kind).IsInEnum().WithMessage("Pilih jenis laporan.");
        RuleFor(one => one.ClockClass).IsInEnum().WithMessage("Pilih golongan waktu.");
    }
}

internal sealed class AcceptReportHandler(TicketDesk desk) : IHandle<AcceptReport, Done>
{
    public Task<Outcome<Done>> Handle(AcceptReport operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
            await pen.Db.CategoryOf(operation.CategoryId, stop) switch
            {
                null => TicketRefusals.NeedsCategory,
                { IsStaffConduct: true } conduct => await pen.ToInspector(ticket, actor, conduct, stop),
                _ => ticket.Accept(actor, operation.CategoryId, operation.Kind, operation.ClockClass, pen.Deadlines, pen.Now),
            }, stop);
}
