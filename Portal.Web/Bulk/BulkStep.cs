using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.Tickets;

namespace Portal.Web.Bulk;

/// <summary>One thing that is done to many tickets, or by a macro to one. Each asks for the same right and follows the same rules as when it is done alone.</summary>
public abstract record BulkStep
{
    internal abstract Permission Needs { get; }

    /// <summary>What the form forgot; null when it is whole.</summary>
    internal virtual Refusal? Fault => null;

    internal abstract Task<Outcome<Done>> Do(Ticket ticket, BulkHand hand, CancellationToken stop);
}

/// <param name="Assignee">Null: whoever presses.</param>
public sealed record AssignStep(Guid? Assignee, int? UnitId = null) : BulkStep
{
    internal override Permission Needs => Permission.HandleTickets;

    internal override Task<Outcome<Done>> Do(Ticket ticket, BulkHand hand, CancellationToken stop) => hand.Pen.Assign(ticket, hand.Actor, Assignee ?? hand.Actor.AccountId ?? Guid.Empty, UnitId, stop);
}

public sealed record TakeStep : BulkStep
{
    internal override Permission Needs => Permission.HandleTickets;

    internal override Task<Outcome<Done>> Do(Ticket ticket, BulkHand hand, CancellationToken stop) => Task.FromResult(ticket.Take(hand.Actor, hand.Pen.Now));
}

/// <param name="PhraseId">How this government words the reason; null for the words of the house.</param>
public sealed record CloseStep(ClosingReason Reason, string Note, int? PhraseId = null) : BulkStep
{
    internal override Permission Needs => Permission.CloseTickets;

    internal override Refusal? Fault => BulkRefusals.Words(Note, "Tulis catatan penutupan.", "note");

    internal override Task<Outcome<Done>> Do(Ticket ticket, BulkHand hand, CancellationToken stop) =>
        hand.Pen.Close(ticket, hand.Actor, (Reason, PhraseId), Note, stop);
}

public sealed record ArchiveStep(ArchiveReason Reason, string Note) : BulkStep
{
    internal override Permission Needs => Permission.TriageTickets;

    internal override Task<Outcome<Done>> Do(Ticket ticket, BulkHand hand, CancellationToken stop) =>
        Task.FromResult(ticket.Archive(hand.Actor, Reason, hand.Pen.WriteOrNull(ticket, TextKind.ClosingNote, Note), hand.Pen.Now));
}

/// <summary>Kind stays; the clock's class stays with it, as the categories of one desk share theirs.</summary>
public sealed record CategoryStep(int CategoryId) : BulkStep
{
    internal override Permission Needs => Permission.TriageTickets;

    internal override async Task<Outcome<Done>> Do(Ticket ticket, BulkHand hand, CancellationToken stop)
    {
        if ((await hand.Categories(stop)).GetValueOrDefault(CategoryId) is not { IsActive: true } category) return TicketRefusals.NeedsCategory;
        // It leaves this desk's sight and cannot be taken back: that is decided on the ticket itself.
        if (category.IsStaffConduct) return BulkRefusals.ConductAlone;
        return ticket.State == TicketState.Received
            ? ticket.Accept(hand.Actor, CategoryId, ticket.Kind, category.ClockClass, hand.Pen.Deadlines, hand.Pen.Now)
            : ticket.Reclassify(hand.Actor, CategoryId, ticket.Kind, ticket.ClockClass, hand.Pen.Deadlines, hand.Pen.Now);
    }
}

public sealed record NoteStep(string Body) : BulkStep
{
    internal override Permission Needs => Permission.HandleTickets;

    internal override Refusal? Fault => BulkRefusals.Words(Body, "Tulis catatannya dulu.", "note");

    internal override Task<Outcome<Done>> Do(Ticket ticket, BulkHand hand, CancellationToken stop) =>
        Task.FromResult(ticket.AddNote(hand.Actor, hand.Pen.Write(ticket, TextKind.InternalNote, Body), hand.Pen.Now));
}

/// <summary>To the reporter, with blanks that each ticket fills. It waits until it can no longer be taken back.</summary>
/// <param name="IsQuestion">Stops the clock when it goes out.</param>
public sealed record ReplyStep(string Body, bool IsQuestion = false) : BulkStep
{
    internal override Permission Needs => Permission.HandleTickets;

    internal override Refusal? Fault => BulkRefusals.Words(Body, "Tulis pesan untuk warga.", "reply");

    internal override async Task<Outcome<Done>> Do(Ticket ticket, BulkHand hand, CancellationToken stop)
    {
        if ((IsQuestion ? ticket.BarsAsking(hand.Actor) : ticket.BarsWriting(hand.Actor)) is { } bar) return bar;
        var (text, missing) = await hand.Fill(ticket, Body, stop);
        if (missing.Count > 0) return BulkRefusals.BlankMissing(missing);
        hand.Hold(ticket, IsQuestion ? TextKind.Question : TextKind.OfficerMessage, text);
        return Done.It;
    }
}

/// <param name="Into">Number of the laporan induk as typed.</param>
public sealed record MergeStep(string Into) : BulkStep
{
    internal override Permission Needs => Permission.TriageTickets;

    internal override Refusal? Fault => string.IsNullOrWhiteSpace(Into) ? TicketRefusals.MergeTarget : null;

    internal override Task<Outcome<Done>> Do(Ticket ticket, BulkHand hand, CancellationToken stop) => hand.Pen.MergeInto(ticket, hand.Actor, Into, stop);
}
