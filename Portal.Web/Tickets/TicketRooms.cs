using System.Collections.Concurrent;

namespace Portal.Web.Tickets;

/// <summary>Another officer on the same ticket.</summary>
public sealed record Guest(string Name, bool IsTyping);

/// <summary>Who has which ticket open on this node, and who is typing. It lives in memory only: whoever leaves is gone, and nothing of it is kept.</summary>
public sealed class TicketRooms(TimeProvider time)
{
    /// <summary>So long after the last key somebody still counts as typing.</summary>
    private static readonly TimeSpan Typing = TimeSpan.FromSeconds(4);
    private readonly ConcurrentDictionary<string, ConcurrentDictionary<Seat, byte>> rooms = new(StringComparer.Ordinal);

    public Seat Enter(string number, Guid account, string name)
    {
        var seat = new Seat(this, number, account, name);
        rooms.GetOrAdd(number, _ => new())[seat] = 0;
        return seat;
    }

    /// <summary>Everybody else, once each, whoever types first.</summary>
    public IReadOnlyList<Guest> Others(string number, Guid account) => !rooms.TryGetValue(number, out var room) ? [] :
        [.. room.Keys.Where(seat => seat.Account != account).GroupBy(seat => seat.Account)
            .Select(seats => new Guest(seats.First().Name, seats.Any(seat => Now - seat.TypedAt < Typing))).OrderByDescending(guest => guest.IsTyping).ThenBy(guest => guest.Name, StringComparer.Ordinal)];

    /// <summary>One open page of one officer; disposing it leaves the room.</summary>
    public sealed class Seat(TicketRooms rooms, string number, Guid account, string name) : IDisposable
    {
        public Guid Account => account;
        public string Name => name;
        public DateTimeOffset TypedAt { get; private set; } = DateTimeOffset.MinValue;

        public void Type() => TypedAt = rooms.Now;

        public void Dispose()
        {
            if (!rooms.rooms.TryGetValue(number, out var room)) return;
            room.TryRemove(this, out _);
            if (room.IsEmpty) rooms.rooms.TryRemove(KeyValuePair.Create(number, room));
        }
    }

    private DateTimeOffset Now => time.GetUtcNow();
}
