using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Referrals;
using Portal.Web.Sla;
using Portal.Web.Storage;
using Portal.Web.Tickets;
using Portal.Web.Ui;

namespace Portal.Web.Triage;

/// <summary>"Diteruskan": to one OPD pengampu, with copies. A confidential report is shown to the lead's active Pejabat Penghubung alone.</summary>
/// <param name="CopyIds">OPDs and offices that read along; the lead is left out if it is among them.</param>
public sealed record ReferReport(string Number, int Version, int LeadId, IReadOnlyList<int> CopyIds) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class ReferReportShape : AbstractValidator<ReferReport>
{
    public ReferReportShape()
    {
        RuleFor(one => one.LeadId).GreaterThan(0).WithMessage("Pilih OPD pengampu.");
        RuleFor(one => one.CopyIds).Must(copies => copies.Count <= 20).WithMessage("Tembusan paling banyak 20.");
    }
}

internal sealed class ReferReportHandler(TicketDesk desk, WorkingDays days) : IHandle<ReferReport, Done>
{
    public Task<Outcome<Done>> Handle(ReferReport operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            var wanted = await pen.Db.Agencies.Where(one => one.IsActive && (one.Id == operation.LeadId || operation.CopyIds.Contains(one.Id))).ToListAsync(stop);
            if (wanted.Find(one => one.Id == operation.LeadId) is not { } lead) return TicketRefusals.NotOwnAgency;
            IReadOnlyList<Guid> named = ticket.IsConfidential ? await pen.Db.LiaisonsOf(lead.Id, pen.Now.DayIn(days.Zone), stop) : [];
            var referred = ticket.Refer(actor, lead, [.. wanted.Where(one => one.Id != lead.Id)], named, pen.Deadlines, pen.Now);
            // An OPD with nobody in the portal still receives: on paper, and the Admin Instansi types for it.
            if (referred.Succeeded && !await pen.Db.HasOfficers(lead.Id, pen.Now.DayIn(days.Zone), stop)) ticket.WorkByLetter(actor, hasOfficers: false, pen.Now);
            return referred;
        }, stop);
}
