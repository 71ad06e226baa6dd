using Portal.Domain.Dispositions;

namespace Portal.Domain.Tickets;

/// <summary>Disposisi inside the OPD that holds the ticket: down to unit and person, onward, and back.</summary>
public sealed partial class Ticket
{
    private readonly List<Disposition> dispositions = [];

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Disposition> Dispositions => dispositions;

    /// <param name="person">An active officer of the same OPD, and <paramref name="unitId"/> a unit of it; the handler has looked that up.</param>
    public Outcome<Done> GiveDisposition(Actor actor, int? unitId, Guid? person, TextRef instruction, DateOnly? dueOn, DateTimeOffset now)
    {
        if (!HeldBy(actor) || AgencyId is not { } agency) return TicketRefusals.ReadOnly;
        if (!State.IsOpen()) return TicketRefusals.Illegal(State, TicketAct.Take);
        if (unitId is null && person is null) return DispositionRefusals.NobodyNamed;
        if (person is null && IsConfidential) return DispositionRefusals.NeedsPerson;
        if (person is not null && person == actor.AccountId) return DispositionRefusals.ToOneself;
        var way = OpenDisposition()?.IsFor(actor) == true ? DispositionWay.Onward : DispositionWay.Down;
        Lay(new Disposition { AgencyId = agency, Way = way, FromId = actor.AccountId, FromUnitId = UnitId, ToId = person, ToUnitId = unitId, TextId = instruction.Id, DueOn = dueOn, GivenAt = now });
        if (IsConfidential) Name(actor, [person!.Value], now);
        Append(TicketEventType.DispositionGiven, actor, now, instruction, EventFacts.Of(("due", dueOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)), ("to", person), ("unit", unitId), ("way", way)));
        return Done.It;
    }

    /// <summary>Back to whoever gave it, with a note.</summary>
    public Outcome<Done> HandBackDisposition(Actor actor, TextRef note, DateTimeOffset now)
    {
        if (!HeldBy(actor) || AgencyId is not { } agency) return TicketRefusals.ReadOnly;
        if (!State.IsOpen()) return TicketRefusals.Illegal(State, TicketAct.Take);
        if (OpenDisposition() is not { } open || !open.IsFor(actor)) return DispositionRefusals.NotYours;
        // What came back to somebody in the middle of the chain goes further back by the one they had received.
        if (dispositions.FindLast(one => one.Way != DispositionWay.Back && one.IsFor(actor)) is not { FromId: not null } received) return DispositionRefusals.NotYours;
        Lay(new Disposition { AgencyId = agency, Way = DispositionWay.Back, FromId = actor.AccountId, FromUnitId = UnitId, ToId = received.FromId, ToUnitId = received.FromUnitId, TextId = note.Id, GivenAt = now });
        Append(TicketEventType.DispositionReturned, actor, now, note, EventFacts.Of(("to", received.FromId), ("unit", received.FromUnitId)));
        return Done.It;
    }

    private Disposition? OpenDisposition() => dispositions.FindLast(one => one.EndedAt is null);

    private void Lay(Disposition next)
    {
        EndDispositions(next.GivenAt);
        dispositions.Add(next);
        (AssigneeId, UnitId) = (next.ToId, next.ToUnitId);
    }

    private void EndDispositions(DateTimeOffset now)
    {
        foreach (var open in dispositions.Where(one => one.EndedAt is null)) open.EndedAt = now;
    }
}
