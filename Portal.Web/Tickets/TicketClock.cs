using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>Why the ticket is due on this date, day by day.</summary>
/// <param name="Words">The badge: about the promise that counts now; null where nothing is owed.</param>
/// <param name="WarnOn">The day 80 % are used.</param>
/// <param name="PolicyDays">Working days this class has.</param>
public sealed record ClockLedger(DueDate Due, DueWords? Words, DateTimeOffset? CurrentDueAt, IReadOnlyList<LedgerDay> Days, DateOnly Today, ClockClass Class, int PolicyDays, DateOnly WarnOn, DateOnly CeilingOn)
{
    public IReadOnlyList<Pause> Pauses { get; init; } = [];

    /// <summary>The same in sentences, for those who do not read squares.</summary>
    public IReadOnlyList<string> Why { get; init; } = [];
    public required TimeZoneInfo Zone { get; init; }

    /// <summary>The crisis whose clocks it runs by; null for none.</summary>
    public CrisisClock? Crisis { get; init; }
}

public sealed record TicketClock(string Number) : IOperation<ClockLedger>
{
    public static Permission Needs => Permission.ReadTickets;
}

internal sealed class TicketClockHandler(Store store, WorkingDays days, TimeProvider time) : IHandle<TicketClock, ClockLedger>
{
    public async Task<Outcome<ClockLedger>> Handle(TicketClock operation, Actor actor, CancellationToken stop)
    {
        var ticket = await store.Read(db => db.Seen(actor, operation.Number).Include(one => one.Pauses).SingleOrDefaultAsync(stop), stop);
        if (ticket is null) return Refusal.NotFound;
        var (deadlines, now) = (await days.Deadlines(stop), time.GetUtcNow());
        var clock = ticket.ClockOf(deadlines);
        var (due, crisis) = (clock.DueFor(DeadlineKind.Resolve), deadlines.CrisisOf(ticket.ReceivedAt, ticket.CategoryId, ticket.KecamatanCode));
        return new ClockLedger(due, Words(ticket, clock, now), ticket.CurrentDueAt, clock.Ledger(now), deadlines.Calendar.LocalDay(now), ticket.ClockClass,
            clock.Policy.ToResolve(ticket.ClockClass, clock.Extended), clock.ReachesOn(Clock.Warning), clock.CeilingOn)
        {
            Pauses = clock.Pauses, Zone = days.Zone, Crisis = crisis,
            Why = [.. Under(crisis), .. LedgerWords.Explain(clock, $"kelas {Ui.Words.For(ticket.ClockClass).ToLowerInvariant()}", now)],
        };
    }

    private static IEnumerable<string> Under(CrisisClock? crisis) => crisis is null ? [] : [$"Laporan ini masuk selama krisis {crisis.Name} (SK {crisis.Basis}), jadi berlaku tenggat krisis."];

    private static DueWords? Words(Ticket ticket, Clock clock, DateTimeOffset now) => ticket switch
    {
        { State: TicketState.Answered, AnsweredAt: { } answered } => DueWords.Answered(answered, clock.Calendar),
        { State: TicketState.AwaitingReporter } => DueWords.For(ticket.ResolveDueAt, now, clock.Calendar, clock.Pauses.LastOrDefault(pause => pause.To is null)),
        { CurrentDueAt: { } due } => DueWords.For(due, now, clock.Calendar),
        _ => null,
    };
}
