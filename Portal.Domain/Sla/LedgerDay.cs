namespace Portal.Domain.Sla;

/// <summary>What a day meant for the clock. Today and the days before it are counted, the days after it are left.</summary>
public enum LedgerDayKind { Start, Counted, Weekend, Holiday, Paused, Left, Due }

/// <summary>One square of the ledger.</summary>
/// <param name="Number">Its place among the counted days, from 1; null where it does not count.</param>
/// <param name="Reason">Why it does not count, or why it is due before the policy says; Indonesian.</param>
public sealed record LedgerDay(DateOnly On, LedgerDayKind Kind, int? Number, string? Reason);
