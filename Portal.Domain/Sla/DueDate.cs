namespace Portal.Domain.Sla;

/// <summary>What is due: the first three are the officers', the last two the citizen's.</summary>
public enum DeadlineKind { Verify, FollowUp, Resolve, Silence, Withdraw }

/// <summary>Which rule gave the date; when both give the same day it is the policy.</summary>
public enum DueBasis { Policy, Ceiling }

/// <summary>When something is due.</summary>
/// <param name="At">UTC. Office close of <paramref name="On"/>; for <see cref="DeadlineKind.Withdraw"/> the last second of that local day. Late is strictly after.</param>
/// <param name="On">The local day.</param>
/// <param name="Estimated">Beyond the last decreed year: say "perkiraan" beside it, and compute it again when the decree comes.</param>
public sealed record DueDate(DateTimeOffset At, DateOnly On, bool Estimated, DueBasis Basis);
