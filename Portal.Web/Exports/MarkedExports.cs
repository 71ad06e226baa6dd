using System.Collections.Concurrent;

namespace Portal.Web.Exports;

/// <summary>The numbers an officer marked for one export: five hundred of them are too long for an address. In memory, for a few minutes, for that officer alone.</summary>
internal sealed class MarkedExports(TimeProvider time)
{
    private static readonly TimeSpan Keep = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<Guid, (Guid Account, IReadOnlyList<string> Numbers, DateTimeOffset At)> kept = new();

    public Guid Put(Guid account, IReadOnlyList<string> numbers)
    {
        foreach (var old in kept.Where(one => one.Value.At < time.GetUtcNow() - Keep)) kept.TryRemove(old);
        var id = Guid.NewGuid();
        kept[id] = (account, numbers, time.GetUtcNow());
        return id;
    }

    public IReadOnlyList<string>? Of(Guid id, Guid? account) => kept.TryGetValue(id, out var found) && found.Account == account ? found.Numbers : null;
}
