using System.Collections.Concurrent;

namespace Portal.Web.Exports;

/// <param name="IsDone">The last row is on the line, or the line was cut.</param>
public sealed record ExportStanding(int Written, int Total, bool IsDone);

/// <summary>How far the exports of this node are; the page that began one asks, and may be left: the browser goes on by itself.</summary>
internal sealed class ExportLog(TimeProvider time)
{
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<Guid, Entry> entries = new();

    /// <summary>Null until the first byte was asked for.</summary>
    public ExportStanding? Of(Guid id) => entries.TryGetValue(id, out var entry) ? new(entry.Written, entry.Total, entry.IsDone) : null;

    public Entry Begin(Guid id, int total)
    {
        foreach (var old in entries.Where(one => one.Value.BegunAt < time.GetUtcNow() - Keep && one.Value.IsDone)) entries.TryRemove(old);
        return entries[id] = new Entry(total, time.GetUtcNow());
    }

    public sealed class Entry(int total, DateTimeOffset begunAt)
    {
        private volatile int written;
        private volatile bool isDone;

        public int Total => total;
        public DateTimeOffset BegunAt => begunAt;
        public int Written { get => written; set => written = value; }
        public bool IsDone { get => isDone; set => isDone = value; }
    }
}
