using Portal.Domain;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Storage;

namespace Portal.Web.Tickets;

/// <summary>What a change of a ticket needs at hand: the transaction, the time, the clock, and ink that is encrypted.</summary>
public sealed class TicketPen(PortalDb db, Vault vault, Deadlines deadlines, DateTimeOffset now, Actor actor)
{
    public PortalDb Db => db;
    public Vault Vault => vault;
    public Deadlines Deadlines => deadlines;
    public DateTimeOffset Now => now;

    /// <summary>Puts a text into its erasable row and gives what the event log may carry.</summary>
    /// <param name="id">Where the same text may come twice and must stand once.</param>
    public TextRef Write(Ticket ticket, TextKind kind, string body, Guid? id = null)
    {
        var text = new TicketText
        {
            Id = id ?? Guid.NewGuid(), Ticket = ticket, Kind = kind, BodySealed = vault.Seal(body.Trim()), Fingerprint = vault.Fingerprint(body.Trim()),
            AuthorId = actor.AccountId, WrittenAt = now,
        };
        db.Texts.Add(text);
        return new TextRef(text.Id, text.Fingerprint);
    }

    private readonly Dictionary<object, object?> found = [];

    /// <summary>Looks something up once for all tickets of this transaction.</summary>
    public async Task<T> Once<T>(object key, Func<Task<T>> find)
    {
        if (!found.TryGetValue(key, out var known)) found[key] = known = await find();
        return (T)known!;
    }

    public TextRef? WriteOrNull(Ticket ticket, TextKind kind, string? body) => string.IsNullOrWhiteSpace(body) ? null : Write(ticket, kind, body);
}
