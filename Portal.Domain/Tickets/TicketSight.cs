using System.Linq.Expressions;

namespace Portal.Domain.Tickets;

/// <summary>Which tickets an actor finds at all: one expression, used by every read and every write. What it hides does not exist.</summary>
public static class TicketSight
{
    public static Expression<Func<Ticket, bool>> For(Actor actor)
    {
        if (actor.IsSystem) return ticket => true;
        if (actor.ReporterOfTicket is { } own) return ticket => ticket.Id == own;
        if (actor.AccountId is not { } account) return ticket => false;
        if (!actor.May(Permission.ReadTickets)) return OnSite(actor, account);
        if (actor.Is(Role.InstanceAdmin)) return ticket => !ticket.IsConduct;
        if (actor.Is(Role.Leader)) return ticket => (ticket.Visibility & Visibility.Confidential) == 0;
        if (actor.AgencyId is not { } agency) return ticket => false;
        return ticket => (ticket.AgencyId == agency || ticket.Copies.Any(copy => copy.AgencyId == agency)
                || ticket.Contributions.Any(part => part.AgencyId == agency && part.EndedAt == null))
            && ((ticket.Visibility & Visibility.Confidential) == 0 || ticket.Named.Any(officer => officer.AccountId == account));
    }

    // Field access opens no desk: only what was laid into these hands, while the OPD of the surat tugas holds it.
    private static Expression<Func<Ticket, bool>> OnSite(Actor actor, Guid account)
    {
        if (!actor.May(Permission.WorkOnSite) || actor.AgencyId is not { } agency) return ticket => false;
        return ticket => ticket.AgencyId == agency && ticket.AssigneeId == account
            && ((ticket.Visibility & Visibility.Confidential) == 0 || ticket.Named.Any(officer => officer.AccountId == account));
    }
}
