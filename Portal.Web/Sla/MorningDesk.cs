using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Sla;

/// <param name="Actor">As they would stand at the Door today: their letter names nothing they would not find there.</param>
public sealed record MorningReader(Actor Actor, string Mail);

/// <param name="Words">"Lewat 4 hari kerja", "Hari ini, 16.00".</param>
public sealed record DueLine(string Number, string Words, bool IsLate);

/// <param name="Late">Of all, not only of those listed; so is <paramref name="Soon"/>.</param>
public sealed record MorningList(int Late, int Soon, IReadOnlyList<DueLine> Lines);

/// <summary>Who gets a letter in the morning, and what is due for each of them.</summary>
public sealed class MorningDesk(WorkingDays days)
{
    private const int SoonWorkingDays = 2, MostLines = 40;

    public async Task<IReadOnlyList<MorningReader>> Readers(PortalDb db, DateTimeOffset now, CancellationToken stop)
    {
        var today = now.DayIn(days.Zone);
        var accounts = await db.Users.Where(one => one.DisabledAt == null && !one.IsCitizen && one.EmailConfirmed && one.Email != null).OrderBy(one => one.Id)
            .Select(one => new { one.Id, one.DisplayName, Mail = one.Email! }).ToListAsync(stop);
        var held = (await db.Appointments.Where(one => one.RevokedAt == null).ToListAsync(stop)).Where(one => one.HoldsOn(today)).ToLookup(one => one.AccountId);
        return [.. accounts.Select(one => (one.Mail, Desk: held[one.Id].Where(role => role.Role.Grants(Permission.HandleTickets)).OrderByDescending(role => role.StartsOn).ThenByDescending(role => role.Id).ToList(), one.Id, one.DisplayName))
            .Where(one => one.Desk.Count > 0)
            .Select(one => new MorningReader(Actor.Officer(one.Id, one.DisplayName, [.. one.Desk.Where(role => role.AgencyId == one.Desk[0].AgencyId).Select(role => role.Role).Distinct()], one.Desk[0].AgencyId), one.Mail))];
    }

    public async Task<MorningList> For(PortalDb db, Actor officer, WorkingCalendar calendar, DateTimeOffset now, CancellationToken stop)
    {
        var until = calendar.DayEnd(calendar.AddWorkingDays(calendar.LocalDay(now).AddDays(-1), SoonWorkingDays));
        var due = db.Tickets.Where(TicketSight.For(officer)).Where(Concerns(officer)).Where(one => one.DueAt <= until && one.Channel != Channel.Imported
            && one.State != TicketState.Answered && one.State != TicketState.AwaitingReporter);
        var lines = await due.OrderBy(one => one.DueAt).ThenBy(one => one.Id).Take(MostLines).Select(one => new { one.Number, one.DueAt }).ToListAsync(stop);
        var (late, all) = (await due.CountAsync(one => one.DueAt < now, stop), await due.CountAsync(stop));
        return new(late, all - late, lines.ConvertAll(one => new DueLine(one.Number, DueWords.For(one.DueAt, now, calendar).Words, one.DueAt < now)));
    }

    // Their own; what nobody has taken at an operator's desk; everything of the OPD for the Pejabat Penghubung; what lies at no OPD, or at one without officers, for the Admin Instansi.
    private static Expression<Func<Ticket, bool>> Concerns(Actor officer)
    {
        var (account, agency) = (officer.AccountId, officer.AgencyId);
        if (officer.Is(Role.InstanceAdmin)) return ticket => ticket.AssigneeId == account || ticket.AgencyId == null || ticket.ByLetter;
        if (officer.Is(Role.Liaison) || officer.Is(Role.Inspector)) return ticket => ticket.AgencyId == agency;
        return ticket => ticket.AssigneeId == account || (ticket.AgencyId == agency && ticket.AssigneeId == null);
    }
}
