using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Dispositions;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>An instruction inside the OPD, to a unit, a person, or a person in a unit. "Tugas saya" and "Unit saya" follow it.</summary>
public sealed record GiveDisposition(string Number, int Version, int? UnitId, Guid? Person, string Instruction, DateOnly? DueOn) : IOperation<Done>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class GiveDispositionShape : AbstractValidator<GiveDisposition>
{
    public GiveDispositionShape() => RuleFor(one => one.Instruction).Words("Tulis isi disposisi.");
}

internal sealed class GiveDispositionHandler(TicketDesk desk) : IHandle<GiveDisposition, Done>
{
    public Task<Outcome<Done>> Handle(GiveDisposition operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
    {
        if (!ticket.HeldBy(actor)) return TicketRefusals.ReadOnly;
        var today = pen.Deadlines.Calendar.LocalDay(pen.Now);
        var person = operation.Person is { } id ? (await pen.Db.Colleagues(ticket, today, stop)).Find(one => one.Id == id) : null;
        if (operation.Person is not null && person is null) return TicketRefusals.NotColleague;
        if (operation.UnitId is { } unit && !await pen.Db.Units.AnyAsync(one => one.Id == unit && one.AgencyId == ticket.AgencyId, stop)) return TicketRefusals.NotColleague;
        if (operation.DueOn < today) return DispositionRefusals.DayIsPast;
        return ticket.GiveDisposition(actor, operation.UnitId ?? person?.UnitId, person?.Id, pen.Write(ticket, TextKind.Disposition, operation.Instruction), operation.DueOn, pen.Now);
    }, stop);
}
