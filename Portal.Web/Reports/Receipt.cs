namespace Portal.Web.Reports;

/// <summary>What the citizen gets for a report. The code is written from the submission each time; the database cannot show it.</summary>
/// <param name="VerifyDueAt">The promise: until then somebody has looked at it.</param>
public sealed record Receipt(string Number, string Code, long TicketId, DateTimeOffset ReceivedAt, DateTimeOffset VerifyDueAt, bool IsEstimated, bool AwaitsEmail);
