using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>How every read of one ticket begins: found as far as the actor sees.</summary>
internal static class SeenTickets
{
    public static IQueryable<Ticket> Seen(this PortalDb db, Actor actor, string number) =>
        db.Tickets.Where(TicketSight.For(actor)).Where(ticket => ticket.Number == number);

    /// <summary>The desk that works on the ticket and the Admin Instansi: they read notes and drafts. Readers by tembusan and leaders do not.</summary>
    public static bool OpensInside(this Ticket ticket, Actor actor) =>
        actor.May(Permission.HandleTickets) && (ticket.HeldBy(actor) || actor.Is(Role.InstanceAdmin));

    /// <summary>The answer the desk works on now. What an earlier desk drafted before it gave the ticket back is not this desk's.</summary>
    public static async Task<Answer?> OpenAnswer(this PortalDb db, Ticket ticket, CancellationToken stop)
    {
        var since = await db.HeldSince(ticket, stop);
        return await db.Answers.Where(answer => answer.TicketId == ticket.Id && answer.Status != AnswerStatus.Approved && answer.WrittenAt >= since)
            .OrderByDescending(answer => answer.WrittenAt).FirstOrDefaultAsync(stop);
    }

    public static async Task<DateTimeOffset> HeldSince(this PortalDb db, Ticket ticket, CancellationToken stop) =>
        await db.Referrals.Where(referral => referral.TicketId == ticket.Id && referral.IsLead && referral.EndedAt == null)
            .OrderByDescending(referral => referral.ReferredAt).Select(referral => (DateTimeOffset?)referral.ReferredAt).FirstOrDefaultAsync(stop) ?? ticket.ReceivedAt;
}
