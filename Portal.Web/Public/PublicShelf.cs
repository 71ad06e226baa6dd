using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Public;

/// <summary>
/// Keeps public answers that cost a computation until the log moves on. Every change of what the public may see is an event, so an answer
/// made at the log's last position is still right. One computation at a time: a crowd waits for it instead of repeating it.
/// </summary>
internal sealed class PublicShelf(Store store, TimeProvider time) : IDisposable
{
    private const int Most = 64;

    /// <summary>An answer that was dear is shown so much longer than it took: whoever asks, counting takes a fiftieth of a core.</summary>
    private const int Rest = 50;
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(5);
    private readonly ConcurrentDictionary<string, Kept> kept = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim one = new(1, 1);

    /// <param name="patience">How long an answer may be shown although the log has moved; zero where something may have been withdrawn.</param>
    public async Task<T> Keep<T>(string key, TimeSpan patience, Func<Task<T>> make, CancellationToken stop) where T : class
    {
        if (Find<T>(key, await Position(stop), patience) is { } known) return known;
        await one.WaitAsync(stop);
        try
        {
            // Asked before it is made: what happens meanwhile makes it old, never wrongly new.
            var position = await Position(stop);
            if (Find<T>(key, position, patience) is { } made) return made;
            var began = Stopwatch.GetTimestamp();
            var fresh = await make();
            if (kept.Count >= Most) kept.Clear();
            kept[key] = new Kept(fresh, position, time.GetUtcNow(), Stopwatch.GetElapsedTime(began));
            return fresh;
        }
        finally { one.Release(); }
    }

    public void Dispose() => one.Dispose();

    private T? Find<T>(string key, long position, TimeSpan patience) where T : class
    {
        if (!kept.TryGetValue(key, out var found)) return null;
        var age = time.GetUtcNow() - found.At;
        var shown = patience == TimeSpan.Zero ? patience : TimeSpan.FromTicks(Math.Max(patience.Ticks, found.Took.Ticks * Rest));
        return age < Longest && (found.Position == position || age < shown) ? found.Answer as T : null;
    }

    private Task<long> Position(CancellationToken stop) =>
        store.Read(db => db.Counters.Where(counter => counter.Name == Counter.EventPosition).Select(counter => counter.Value).SingleOrDefaultAsync(stop), stop);

    private sealed record Kept(object Answer, long Position, DateTimeOffset At, TimeSpan Took);
}
