using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Inspections;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Inspections;

/// <summary>The reporter of staff conduct rejected twice: another officer of the Inspektorat rules than the one who concluded. The Admin Instansi never finds such a report.</summary>
/// <param name="Words">The citizen reads them, with the Ombudsman's addresses.</param>
public sealed record RuleOnInspection(string Number, int Version, RulingDecision Decision, string Words) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class RuleOnInspectionShape : AbstractValidator<RuleOnInspection>
{
    public RuleOnInspectionShape()
    {
        RuleFor(one => one.Decision).IsInEnum().WithMessage("Pilih putusannya.");
        RuleFor(one => one.Words).Words("Tulis putusan untuk warga.").Must(words => (words ?? "").Trim().Length >= 20).WithMessage("Tulis alasan yang dapat dimengerti warga, paling sedikit 20 huruf.");
    }
}

internal sealed class RuleOnInspectionHandler(TicketDesk desk) : IHandle<RuleOnInspection, Done>
{
    public Task<Outcome<Done>> Handle(RuleOnInspection operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            if (!ticket.IsConduct) return Refusal.NotFound;
            if (await pen.Db.ConcludedBy(ticket.Id, stop) == actor.AccountId) return InspectionRefusals.OwnConclusion;
            var words = pen.Write(ticket, TextKind.Ruling, operation.Words);
            if (operation.Decision == RulingDecision.Close) return ticket.RuleClosed(actor, words, pen.Now);
            var here = await pen.Db.Agencies.SingleAsync(one => one.Id == ticket.AgencyId, stop);
            return ticket.RuleBackToWork(actor, here, [], words, pen.Deadlines, pen.Now);
        }, stop);
}
