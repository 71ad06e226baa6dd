using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
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
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            var typed = operation.Into.Trim();
            var number = TicketNumber.Read(typed) ?? typed;
            var parent = await pen.Db.Tickets.Where(TicketSight.For(actor)).FirstOrDefaultAsync(one => one.Number == number || one.FormerNumber == typed, stop);
            if (parent is null) return TicketRefusals.MergeTarget;
            if (await pen.Db.Tickets.AnyAsync(one => one.MergedIntoId == ticket.Id, stop)) return TicketRefusals.IsParent;
            return ticket.MergeInto(actor, parent, pen.Now);
        }, stop);
}
