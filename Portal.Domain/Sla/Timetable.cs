using Portal.Domain.Tickets;

namespace Portal.Domain.Sla;

public enum DeadlineKind { Verify, FollowUp, Resolve, Silence, Withdraw }

public sealed class Timetable
{
    public DateTimeOffset VerifyDue(DateTimeOffset receivedAt) => receivedAt.AddDays(3);
    public DateTimeOffset FollowUpDue(DateTimeOffset referredAt) => referredAt.AddDays(5);
    public DateTimeOffset SilenceDue(DateTimeOffset answeredAt) => answeredAt.AddDays(14);
    public DateTimeOffset WithdrawDue(DateTimeOffset askedAt) => askedAt.AddDays(30);
    public DateTimeOffset ResolveDue(DateTimeOffset startedAt, ClockClass clockClass, IReadOnlyList<ClockPause> pauses) => startedAt.AddDays(14 + pauses.Count);
}
