namespace Portal.Domain.Tickets;

/// <summary>Points from the event log to an erasable, encrypted text: its row and its keyed fingerprint.</summary>
public sealed record TextRef(Guid Id, string Fingerprint);
