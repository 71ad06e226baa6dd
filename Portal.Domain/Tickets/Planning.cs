namespace Portal.Domain.Tickets;

/// <summary>How an aspiration ends: in the yearly plan (RKPD), or not, with the reason in the answer.</summary>
public enum PlanOutcome { Planned, NotPlanned }

/// <param name="Year">Of the RKPD; null where it was not planned, like <paramref name="Programme"/>.</param>
public sealed record Planning(PlanOutcome Outcome, int? Year, string? Programme)
{
    public const int LongestProgramme = 200;

    /// <summary>What is missing or cannot be; null when it may stand.</summary>
    /// <param name="thisYear">The local year: what is planned lies in it or ahead.</param>
    public Refusal? Fault(int thisYear) => Outcome == PlanOutcome.NotPlanned ? null
        : Year is not { } year || year < thisYear || year > thisYear + 6 ? TicketRefusals.PlanYear
        : string.IsNullOrWhiteSpace(Programme) ? TicketRefusals.PlanProgramme : null;
}
