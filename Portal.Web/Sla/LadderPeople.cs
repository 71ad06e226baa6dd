using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Sla;

/// <summary>Whom each step of the ladder is told to. Only addresses that were confirmed; of a confidential report only those named on it, and nobody above them.</summary>
public sealed class LadderPeople(Vault vault, WorkingDays days)
{
    public Task<IReadOnlyList<string>> For(PortalDb db, Ticket ticket, EscalationStep step, DateTimeOffset now, CancellationToken stop) => step switch
    {
        EscalationStep.None => Task.FromResult<IReadOnlyList<string>>([]),
        EscalationStep.Warned => Workers(db, ticket, now, stop),
        EscalationStep.Overdue => Head(db, ticket, now, stop),
        EscalationStep.LongLate => Above(db, ticket, EscalationPost.Secretary, stop),
    };

    public async Task<IReadOnlyList<string>> Of(PortalDb db, EscalationPost post, int? agencyId, CancellationToken stop)
    {
        var sealedMails = await db.EscalationContacts.Where(one => one.Post == post && one.AgencyId == agencyId).Select(one => one.MailSealed).ToListAsync(stop);
        return [.. sealedMails.Select(vault.Open)];
    }

    // Where no address of the head is known, those who work on it hear it again: a step that reaches nobody helps nobody.
    private async Task<IReadOnlyList<string>> Head(PortalDb db, Ticket ticket, DateTimeOffset now, CancellationToken stop) =>
        ticket.AgencyId is not null && await Above(db, ticket, EscalationPost.AgencyHead, stop) is { Count: > 0 } head ? head : await Workers(db, ticket, now, stop);

    private Task<IReadOnlyList<string>> Above(PortalDb db, Ticket ticket, EscalationPost post, CancellationToken stop) =>
        ticket.IsConfidential ? Task.FromResult<IReadOnlyList<string>>([]) : Of(db, post, post == EscalationPost.AgencyHead ? ticket.AgencyId : null, stop);

    // The officer it is assigned to, else every operator of the desk; and the Pejabat Penghubung. On the Admin Instansi's desk its officers.
    private async Task<IReadOnlyList<string>> Workers(PortalDb db, Ticket ticket, DateTimeOffset now, CancellationToken stop)
    {
        // Where no OPD works on it in the portal, the Admin Instansi does, at whatever office they are appointed.
        var agency = ticket.ByLetter ? null : ticket.AgencyId;
        var held = await db.Appointments.AsNoTracking().Where(one => one.RevokedAt == null && (agency == null ? one.Role == Role.InstanceAdmin : one.AgencyId == agency)).ToListAsync(stop);
        var today = now.DayIn(days.Zone);
        var desk = held.Where(one => one.HoldsOn(today) && (agency is null || Works(one.Role, one.AccountId, ticket))).Select(one => one.AccountId).Distinct().ToList();
        if (ticket.IsConfidential && agency is not null)
        {
            var named = await db.Entry(ticket).Collection(one => one.Named).Query().Select(one => one.AccountId).ToListAsync(stop);
            desk = [.. desk.Intersect(named)];
        }
        return await db.MailsOf(desk, stop);
    }

    private static bool Works(Role role, Guid account, Ticket ticket) =>
        role is Role.Liaison or Role.Inspector || (role == Role.Operator && (ticket.AssigneeId is null || ticket.AssigneeId == account));
}
