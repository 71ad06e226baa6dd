using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Sla;

/// <param name="Number">One of those that would move.</param>
public sealed record MovedDue(string Number, DateTimeOffset From, DateTimeOffset To);

/// <param name="Open">Open tickets looked at.</param>
/// <param name="Concerned">Received on or after the draft's day: the only ones that can move.</param>
/// <param name="BecomeLate">In time today, overdue at once under the draft.</param>
public sealed record ClockWeight(int Open, int Concerned, int Earlier, int Later, int BecomeLate, int NoLongerLate, IReadOnlyList<MovedDue> Examples)
{
    public int Moved => Earlier + Later;
}

/// <summary>What a draft would do to the open tickets. It is reckoned by the very method that moves them after saving, on copies nobody keeps.</summary>
public sealed record WeighClock(ClockDraft Draft) : IOperation<ClockWeight>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class WeighClockHandler(Store store, WorkingDays days, TimeProvider time) : IHandle<WeighClock, ClockWeight>
{
    private const int Batch = 500, Named = 12;

    public async Task<Outcome<ClockWeight>> Handle(WeighClock operation, Actor actor, CancellationToken stop)
    {
        if (operation.Draft.Faults() is { Count: > 0 } faults) return Outcome<ClockWeight>.Refuse(faults);
        var now = time.GetUtcNow();
        var draft = await days.With(operation.Draft.AsVersion(null, now), stop);
        var (weight, last) = (new ClockWeight(0, 0, 0, 0, 0, 0, []), 0L);
        while (await Next(last, stop) is { Count: > 0 } tickets)
        {
            weight = tickets.Aggregate(weight, (sum, ticket) => Weigh(sum, ticket, draft, operation.Draft.FromOn!.Value, now));
            last = tickets[^1].Id;
        }
        return weight;
    }

    // Not tracked: what is reckoned on these copies is never written.
    private Task<List<Ticket>> Next(long last, CancellationToken stop) => store.Read(db => db.Tickets.Where(one => one.Id > last && one.DueAt < Ticket.NothingDue && one.Channel != Channel.Imported)
        .Include(one => one.Pauses).Include(one => one.Referrals).AsSplitQuery().OrderBy(one => one.Id).Take(Batch).ToListAsync(stop), stop);

    private static ClockWeight Weigh(ClockWeight sum, Ticket ticket, Domain.Sla.Deadlines draft, DateOnly fromOn, DateTimeOffset now)
    {
        var isConcerned = draft.Calendar.LocalDay(ticket.ReceivedAt) >= fromOn;
        var (from, wasLate) = (ticket.DueAt, IsLate(ticket, now));
        ticket.Recount(draft, now);
        sum = sum with { Open = sum.Open + 1, Concerned = sum.Concerned + (isConcerned ? 1 : 0) };
        if (ticket.DueAt == from) return sum;
        var isLate = IsLate(ticket, now);
        return sum with
        {
            Earlier = sum.Earlier + (ticket.DueAt < from ? 1 : 0), Later = sum.Later + (ticket.DueAt > from ? 1 : 0),
            BecomeLate = sum.BecomeLate + (isLate && !wasLate ? 1 : 0), NoLongerLate = sum.NoLongerLate + (wasLate && !isLate ? 1 : 0),
            Examples = sum.Examples.Count < Named ? [.. sum.Examples, new MovedDue(ticket.Number, from, ticket.DueAt)] : sum.Examples,
        };
    }

    private static bool IsLate(Ticket ticket, DateTimeOffset now) => ticket.State.ClockRuns() && ticket.DueAt < now;
}
