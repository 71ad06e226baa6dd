using System.Security.Cryptography;
using System.Text;

namespace Portal.Web.App;

/// <summary>How often somebody may do a thing within a time. Whoever it is, an address or a mailbox, is known only as an HMAC under a key that lives in memory for one day.</summary>
public sealed class TryLimit(TimeProvider time)
{
    private const int Crowd = 20_000;
    private static readonly TimeSpan LongestWindow = TimeSpan.FromDays(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> tries = new(StringComparer.Ordinal);
    private byte[] key = [];
    private DateTimeOffset keyEndsAt;

    /// <summary>Takes <paramref name="count"/> tries; false, and none taken, when there are not so many left.</summary>
    public bool Takes(string what, string who, int most, TimeSpan window, int count = 1)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Renew(now);
            var name = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(what + "\n" + who)));
            if (!tries.TryGetValue(name, out var taken)) tries[name] = taken = [];
            taken.RemoveAll(at => at + window <= now);
            if (taken.Count + count > most) return false;
            taken.AddRange(Enumerable.Repeat(now, count));
            return true;
        }
    }

    private void Renew(DateTimeOffset now)
    {
        if (now >= keyEndsAt)
        {
            (key, keyEndsAt) = (RandomNumberGenerator.GetBytes(32), now + LongestWindow);
            tries.Clear();
        }
        if (tries.Count < Crowd) return;
        foreach (var (name, _) in tries.Where(one => one.Value.TrueForAll(at => at + LongestWindow <= now)).ToList()) tries.Remove(name);
    }
}
