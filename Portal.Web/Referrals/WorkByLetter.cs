using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Tickets;

namespace Portal.Web.Referrals;

/// <summary>The OPD pengampu has nobody in the portal any more: the Admin Instansi sends the sheet and types what comes back. New referrals to such an OPD go this way by themselves.</summary>
public sealed record WorkByLetter(string Number, int Version) : IOperation<Done>
{
    public static Permission Needs => Permission.TriageTickets;
}

internal sealed class WorkByLetterHandler(TicketDesk desk) : IHandle<WorkByLetter, Done>
{
    public Task<Outcome<Done>> Handle(WorkByLetter operation, Actor actor, CancellationToken stop) => desk.Change<Done>(operation.Number, actor, operation.Version, async (ticket, pen) =>
        ticket.WorkByLetter(actor, await pen.Db.HasOfficers(ticket.AgencyId, pen.Deadlines.Calendar.LocalDay(pen.Now), stop), pen.Now), stop);
}

internal static class DeskPresence
{
    private static readonly Role[] Desks = [Role.Operator, Role.Liaison, Role.Inspector];

    /// <summary>Somebody holds an office at this OPD's desk today and can sign in.</summary>
    public static async Task<bool> HasOfficers(this PortalDb db, int? agencyId, DateOnly today, CancellationToken stop) =>
        (await db.Seated().Where(one => one.AgencyId == agencyId && Desks.Contains(one.Role)).ToListAsync(stop)).Exists(one => one.HoldsOn(today));
}
