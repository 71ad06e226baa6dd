using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Steps that are taken in more than one way, alone and with many: the rules stand here once.</summary>
internal static class TicketSteps
{
    public static async Task<Outcome<Done>> Assign(this TicketPen pen, Ticket ticket, Actor actor, Guid assignee, int? unitId, CancellationToken stop)
    {
        if (!ticket.HeldBy(actor)) return TicketRefusals.ReadOnly;
        var colleagues = await pen.Once(("colleagues", ticket.AgencyId), () => pen.Db.Colleagues(ticket, pen.Deadlines.Calendar.LocalDay(pen.Now), stop));
        if (!colleagues.Exists(one => one.Id == assignee)) return TicketRefusals.NotColleague;
        if (unitId is { } unit && !await pen.Once(("unit", ticket.AgencyId, unit), () => pen.Db.Units.AnyAsync(one => one.Id == unit && one.AgencyId == ticket.AgencyId, stop))) return TicketRefusals.NotColleague;
        return ticket.Assign(actor, assignee, unitId, pen.Now);
    }

    /// <param name="why">The phrase is how this government words the reason; null for the words of the house.</param>
    public static async Task<Outcome<Done>> Close(this TicketPen pen, Ticket ticket, Actor actor, (ClosingReason Reason, int? PhraseId) why, string note, CancellationToken stop)
    {
        if (why.PhraseId is { } phrase && !await pen.Once(("phrase", phrase), () => pen.Db.ClosingPhrases.AnyAsync(one => one.Id == phrase && one.Reason == why.Reason && one.IsActive, stop))) return TicketRefusals.NoSuchPhrase;
        return ticket.CloseByOfficer(actor, why.Reason, pen.Write(ticket, TextKind.ClosingNote, note), pen.Now, why.PhraseId);
    }

    /// <param name="into">Number of the laporan induk as typed, or its former number.</param>
    public static async Task<Outcome<Done>> MergeInto(this TicketPen pen, Ticket ticket, Actor actor, string into, CancellationToken stop)
    {
        var typed = into.Trim();
        var number = TicketNumber.Read(typed) ?? typed;
        var parent = await pen.Once(("parent", typed), () => pen.Db.Tickets.Where(TicketSight.For(actor)).FirstOrDefaultAsync(one => one.Number == number || one.FormerNumber == typed, stop));
        if (parent is null) return TicketRefusals.MergeTarget;
        if (await pen.Db.Tickets.AnyAsync(one => one.MergedIntoId == ticket.Id, stop)) return TicketRefusals.IsParent;
        var merged = ticket.MergeInto(actor, parent, pen.Now);
        if (merged.Succeeded && await pen.Once(("parent's answer", typed), () => LastAnswer(pen.Db, parent, stop)) is { } answered) ticket.HearOfIncident(answered, parent.Number, isPart: false, pen.Now);
        return merged;
    }

    // Whoever joins late reads what the others were told.
    private static async Task<TicketEvent?> LastAnswer(PortalDb db, Ticket parent, CancellationToken stop) => parent.State is not (TicketState.Answered or TicketState.Closed or TicketState.Scheduled) ? null
        : await db.Events.AsNoTracking().Where(one => one.TicketId == parent.Id && one.Type == TicketEventType.AnswerApproved).OrderByDescending(one => one.Sequence).FirstOrDefaultAsync(stop);
}
