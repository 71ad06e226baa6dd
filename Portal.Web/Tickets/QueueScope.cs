using System.Linq.Expressions;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;

namespace Portal.Web.Tickets;

/// <summary>
/// Which tickets a view holds. Each condition begins with what an index begins with, and says that something is owed (<c>DueAt &lt; NothingDue</c>)
/// in the words of the partial indexes, which hold nothing else; see TicketMapping.
/// </summary>
internal sealed class QueueScope(Actor actor, DateTimeOffset now, WorkingCalendar calendar)
{
    private const int SoonWorkingDays = 2;
    private readonly bool isWhole = actor.Is(Role.InstanceAdmin) || actor.Is(Role.Leader);

    public IQueryable<Ticket> Of(IQueryable<Ticket> tickets, QueueView view)
    {
        var seen = tickets.Where(TicketSight.For(actor));
        return OwnsWork(view) && actor.AgencyId is { } agency ? seen.Where(ticket => ticket.AgencyId == agency).Where(Holds(view)) : seen.Where(Holds(view));
    }

    /// <summary>"Mendekati tenggat" as <see cref="DueWords"/> says it: today and the next working day.</summary>
    public static DateTimeOffset SoonUntil(WorkingCalendar calendar, DateTimeOffset now) => calendar.DayEnd(calendar.AddWorkingDays(calendar.LocalDay(now).AddDays(-1), SoonWorkingDays));

    // What an OPD reads by tembusan is not its own work; a camat has nothing else.
    private bool OwnsWork(QueueView view) => !isWhole && actor.May(Permission.HandleTickets) && view is not (QueueView.Mine or QueueView.Parts or QueueView.Copies or QueueView.All);

    private Expression<Func<Ticket, bool>> Holds(QueueView view) => view switch
    {
        QueueView.Mine => Mine(),
        QueueView.Unit => Unit(),
        QueueView.Parts => AskedHere(),
        QueueView.Unassigned => ticket => ticket.AgencyId != null && ticket.AssigneeId == null && ticket.DueAt < Ticket.NothingDue,
        QueueView.Soon => Between(now, SoonUntil(calendar, now)),
        QueueView.Late => Between(DateTimeOffset.MinValue, now),
        QueueView.Approval => ticket => ticket.HasDraftWaiting && ticket.DueAt < Ticket.NothingDue,
        QueueView.Ruling => ticket => ticket.State == TicketState.Reopened && ticket.AwaitsRuling && ticket.DueAt < Ticket.NothingDue,
        QueueView.Rejected => ticket => ticket.State == TicketState.Reopened && ticket.DueAt < Ticket.NothingDue,
        QueueView.Returned => isWhole ? ticket => ticket.State == TicketState.Returned && ticket.DueAt < Ticket.NothingDue : ticket => ticket.Returns > 0 && ticket.DueAt < Ticket.NothingDue,
        QueueView.Incoming => ticket => ticket.State == TicketState.Received && ticket.DueAt < Ticket.NothingDue,
        QueueView.SecondKey => ticket => ticket.AwaitsSecondKey,
        QueueView.Copies => CopiedHere(),
        // Also of what has ended: there a message lies where nobody else looks.
        QueueView.Messages => isWhole ? ticket => ticket.MessagesUnread > 0 && ticket.AgencyId == null : ticket => ticket.MessagesUnread > 0,
        QueueView.Open => ticket => ticket.DueAt < Ticket.NothingDue,
        QueueView.All => ticket => true,
    };

    private Expression<Func<Ticket, bool>> Mine()
    {
        var account = actor.AccountId;
        return ticket => ticket.AssigneeId == account && ticket.DueAt < Ticket.NothingDue;
    }

    // Who sits in a unit sees what was disposed to it; who sits in none, the whole OPD's.
    private Expression<Func<Ticket, bool>> Unit()
    {
        if (isWhole) return ticket => ticket.AgencyId == null && ticket.DueAt < Ticket.NothingDue;
        if (actor.UnitId is not { } unit) return ticket => ticket.DueAt < Ticket.NothingDue;
        return ticket => ticket.UnitId == unit && ticket.DueAt < Ticket.NothingDue;
    }

    private Expression<Func<Ticket, bool>> AskedHere()
    {
        var agency = actor.AgencyId;
        return ticket => ticket.DueAt < Ticket.NothingDue && ticket.Contributions.Any(part => part.AgencyId == agency && part.HandedInAt == null && part.EndedAt == null);
    }

    private Expression<Func<Ticket, bool>> CopiedHere()
    {
        var agency = actor.AgencyId;
        return ticket => ticket.DueAt < Ticket.NothingDue && ticket.Copies.Any(copy => copy.AgencyId == agency);
    }

    // While the reporter has the word nobody is late; what was imported is history.
    public static Expression<Func<Ticket, bool>> Between(DateTimeOffset after, DateTimeOffset through) =>
        ticket => ticket.DueAt > after && ticket.DueAt <= through && ticket.DueAt < Ticket.NothingDue && ticket.State != TicketState.Answered && ticket.State != TicketState.AwaitingReporter
            && ticket.Channel != Channel.Imported;
}
