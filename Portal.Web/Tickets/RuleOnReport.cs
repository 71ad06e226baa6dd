using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>After the second rejection the Admin Instansi rules: back to work at this or another OPD, or closed. The citizen reads the words, the office and the day.</summary>
/// <param name="DeskId">Who works on it now; read only for <see cref="RulingDecision.BackToWork"/>.</param>
/// <param name="Words">For the citizen and the desk alike.</param>
public sealed record RuleOnReport(string Number, int Version, RulingDecision Decision, int DeskId, string Words) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class RuleOnReportShape : AbstractValidator<RuleOnReport>
{
    private const int Shortest = 20;

    public RuleOnReportShape()
    {
        RuleFor(one => one.Decision).IsInEnum().WithMessage("Pilih putusannya.");
        RuleFor(one => one.Words).Words("Tulis putusan untuk warga.").Must(words => (words ?? "").Trim().Length >= Shortest).WithMessage("Tulis alasan yang dapat dimengerti warga, paling sedikit 20 huruf.");
        RuleFor(one => one.DeskId).GreaterThan(0).When(one => one.Decision == RulingDecision.BackToWork).WithMessage("Pilih OPD yang mengerjakan.");
    }
}

internal sealed class RuleOnReportHandler(TicketDesk desk, TimeProvider time, Sla.WorkingDays days) : IHandle<RuleOnReport, Done>
{
    public Task<Outcome<Done>> Handle(RuleOnReport operation, Actor actor, CancellationToken stop) =>
        desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        {
            var words = pen.Write(ticket, TextKind.Ruling, operation.Words);
            if (operation.Decision == RulingDecision.Close) return ticket.RuleClosed(actor, words, pen.Now);
            if (await pen.Db.Agencies.SingleOrDefaultAsync(one => one.Id == operation.DeskId && one.IsActive, stop) is not { } agency) return TicketRefusals.NoSuchAgency with { Field = "deskId" };
            IReadOnlyList<Guid> named = ticket.IsConfidential ? await pen.Db.LiaisonsOf(agency.Id, days.Today(time), stop) : [];
            return ticket.RuleBackToWork(actor, agency, named, words, pen.Deadlines, pen.Now);
        }, stop);
}

/// <summary>The OPDs a ruling may send a report to.</summary>
public sealed record RulingDesks : IOperation<IReadOnlyList<Choice>>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class RulingDesksHandler(Store store) : IHandle<RulingDesks, IReadOnlyList<Choice>>
{
    public async Task<Outcome<IReadOnlyList<Choice>>> Handle(RulingDesks operation, Actor actor, CancellationToken stop) =>
        await store.Read(db => db.Agencies.Where(one => one.IsActive && one.Tier == AgencyTier.Own).OrderBy(one => one.Name).Select(one => new Choice(one.Id, one.Name)).ToArrayAsync(stop), stop);
}
