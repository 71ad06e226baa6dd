using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>Asks an OPD beside the lead for one part, by a day. The lead asks, or the Admin Instansi.</summary>
public sealed record AskContributor(string Number, int Version, int AgencyId, string Instruction, DateOnly DueOn) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class AskContributorShape : AbstractValidator<AskContributor>
{
    public AskContributorShape()
    {
        RuleFor(one => one.AgencyId).GreaterThan(0).WithMessage("Pilih OPD yang diminta membantu.");
        RuleFor(one => one.Instruction).Words("Tulis apa yang diminta.");
    }
}

internal sealed class AskContributorHandler(TicketDesk desk) : IHandle<AskContributor, Done>
{
    public Task<Outcome<Done>> Handle(AskContributor operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
    {
        if (!ticket.HeldBy(actor) && !actor.Is(Role.InstanceAdmin)) return TicketRefusals.ReadOnly;
        if (await pen.Db.Agencies.SingleOrDefaultAsync(one => one.Id == operation.AgencyId && one.IsActive, stop) is not { } helper) return TicketRefusals.NoSuchAgency;
        if (operation.DueOn < pen.Deadlines.Calendar.LocalDay(pen.Now)) return ReferralRefusals.DayIsPast;
        return ticket.AskContributor(actor, helper, pen.Write(ticket, TextKind.Instruction, operation.Instruction), operation.DueOn, pen.Now);
    }, stop);
}
