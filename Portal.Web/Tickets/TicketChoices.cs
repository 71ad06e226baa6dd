using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

public sealed record Colleague(Guid Id, string Name, int? UnitId);

public sealed record Choice(int Id, string Name);

/// <param name="Agencies">Whom the OPD may name when it returns the ticket: every active body but itself.</param>
public sealed record ChoiceList(IReadOnlyList<Colleague> Colleagues, IReadOnlyList<Choice> Units, IReadOnlyList<Choice> Agencies);

/// <summary>Whom this desk can pick from: to assign, and to name as the right owner.</summary>
public sealed record TicketChoices(string Number) : IOperation<ChoiceList>
{
    public static Permission Needs => Permission.HandleTickets;
}

internal sealed class TicketChoicesHandler(Store store, WorkingDays days, TimeProvider time) : IHandle<TicketChoices, ChoiceList>
{
    public Task<Outcome<ChoiceList>> Handle(TicketChoices operation, Actor actor, CancellationToken stop) => store.Read<Outcome<ChoiceList>>(async db =>
    {
        var ticket = await db.Seen(actor, operation.Number).SingleOrDefaultAsync(stop);
        if (ticket?.HeldBy(actor) != true) return Refusal.NotFound;
        var units = await db.Units.Where(unit => unit.AgencyId == ticket.AgencyId).OrderBy(unit => unit.Name).Select(unit => new Choice(unit.Id, unit.Name)).ToListAsync(stop);
        var agencies = await db.Agencies.Where(one => one.IsActive && one.Id != ticket.AgencyId).OrderBy(one => one.Tier).ThenBy(one => one.Name)
            .Select(one => new Choice(one.Id, one.Name)).ToListAsync(stop);
        return new ChoiceList(await db.Colleagues(ticket, days.Today(time), stop), units, agencies);
    }, stop);
}

internal static class DeskColleagues
{
    private static readonly Role[] Workers = [Role.Operator, Role.Liaison, Role.Inspector, Role.FieldOfficer];

    /// <summary>Who works at the desk that holds the ticket on this day. An appointment that lapsed or an account that is off is nobody.</summary>
    public static Task<List<Colleague>> Colleagues(this PortalDb db, Ticket ticket, DateOnly day, CancellationToken stop) => db.ColleaguesAt(ticket.AgencyId, day, stop);

    /// <param name="agencyId">Null for the Admin Instansi's desk.</param>
    public static async Task<List<Colleague>> ColleaguesAt(this PortalDb db, int? agencyId, DateOnly day, CancellationToken stop)
    {
        var desk = agencyId is { } agency
            ? db.Appointments.Where(one => one.AgencyId == agency && Workers.Contains(one.Role))
            : db.Appointments.Where(one => one.Role == Role.InstanceAdmin);
        var rows = await desk.Where(one => one.RevokedAt == null)
            .Join(db.Users.Where(user => user.DisabledAt == null), one => one.AccountId, user => user.Id, (one, user) => new { Appointment = one, user.DisplayName }).ToListAsync(stop);
        // Who helps out elsewhere by surat tugas sits there, not here.
        var lent = agencyId is null ? [] : (await db.Appointments.Where(one => one.HomeAgencyId == agencyId && one.RevokedAt == null).ToListAsync(stop)).Where(one => one.HoldsOn(day)).Select(one => one.AccountId).ToHashSet();
        return [.. rows.Where(row => row.Appointment.HoldsOn(day) && !lent.Contains(row.Appointment.AccountId)).DistinctBy(row => row.Appointment.AccountId)
            .Select(row => new Colleague(row.Appointment.AccountId, row.DisplayName, row.Appointment.UnitId)).OrderBy(one => one.Name, StringComparer.Ordinal)];
    }
}
