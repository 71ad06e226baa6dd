using System.Security.Cryptography;
using System.Text;

namespace Portal.Web.Follow;

/// <summary>
/// Ten wrong codes per address in fifteen minutes. Addresses are known only as an HMAC under a key that lives in memory for one day,
/// so nothing can be traced back to a reporter later. A try is taken before the look-up: a hundred guesses at once are still ten.
/// </summary>
public sealed class CodeGuard(TimeProvider time)
{
    public const int Tries = 10;
    private const int Crowd = 20_000;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(15), Step = TimeSpan.FromMilliseconds(60);
    private readonly Lock gate = new();
    private readonly Dictionary<string, List<DateTimeOffset>> tries = new(StringComparer.Ordinal);
    private byte[] key = [];
    private DateTimeOffset keyEndsAt;

    /// <summary>Takes one try; false when none is left.</summary>
    public bool Takes(string address)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            Renew(now);
            var taken = Of(address);
            taken.RemoveAll(at => at + Window <= now);
            if (taken.Count >= Tries) return false;
            taken.Add(now);
            return true;
        }
    }

    /// <summary>The code was right: that try does not count.</summary>
    public void GivesBack(string address)
    {
        lock (gate)
        {
            var taken = Of(address);
            if (taken.Count > 0) taken.RemoveAt(taken.Count - 1);
        }
    }

    /// <summary>How long a wrong answer waits: longer with each one.</summary>
    public TimeSpan Pause(string address)
    {
        lock (gate) return Step * Of(address).Count;
    }

    private List<DateTimeOffset> Of(string address)
    {
        var name = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address)));
        return tries.TryGetValue(name, out var taken) ? taken : tries[name] = [];
    }

    private void Renew(DateTimeOffset now)
    {
        if (now >= keyEndsAt)
        {
            (key, keyEndsAt) = (RandomNumberGenerator.GetBytes(32), now.AddDays(1));
            tries.Clear();
        }
        if (tries.Count < Crowd) return;
        foreach (var (name, taken) in tries.Where(one => one.Value.TrueForAll(at => at + Window <= now)).ToList()) tries.Remove(name);
    }
}
