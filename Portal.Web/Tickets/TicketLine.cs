using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Dispositions;
using Portal.Domain.Referrals;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <param name="Version">The version the officer looked at; null where any will do.</param>
public sealed record TicketMark(string Number, int? Version = null);

/// <summary>What became of one ticket among many.</summary>
/// <param name="Ticket">Null where it does not exist for this actor.</param>
/// <param name="Refusal">Null where it was changed.</param>
public sealed record TicketLine(string Number, Ticket? Ticket, Refusal? Refusal, TicketBefore? Before);

internal static class Outcomes
{
    // A list is no implicit outcome: interfaces take no user-defined conversions.
    public static Outcome<IReadOnlyList<T>> Of<T>(IReadOnlyList<T> rows) => rows.ToArray();
}

internal static class LetGoTickets
{
    /// <summary>What a refused step had begun is not saved with the others: the ticket and everything of it leaves the transaction.</summary>
    public static void LetGo(this PortalDb db, Ticket ticket)
    {
        var own = db.ChangeTracker.Entries().Where(entry => entry.Entity switch
        {
            TicketText text => text.Ticket == ticket,
            TicketEvent one => one.Ticket == ticket,
            Referral one => one.TicketId == ticket.Id,
            Copy one => one.TicketId == ticket.Id,
            Contribution one => one.TicketId == ticket.Id,
            Disposition one => one.TicketId == ticket.Id,
            NamedOfficer one => one.TicketId == ticket.Id,
            ClockPause one => ticket.Pauses.Contains(one),
            Bulk.HeldReply one => one.TicketId == ticket.Id,
            _ => false,
        }).ToList();
        foreach (var entry in own) entry.State = EntityState.Detached;
        db.Entry(ticket).State = EntityState.Detached;
    }
}
