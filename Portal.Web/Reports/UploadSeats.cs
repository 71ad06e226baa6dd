namespace Portal.Web.Reports;

/// <summary>
/// One writer per upload. A phone that comes back may find its own dead connection still waiting for bytes: whoever comes sends the one
/// before away and waits until it has put down what it had.
/// </summary>
internal sealed class UploadSeats
{
    private readonly Lock gate = new();
    private readonly Dictionary<Guid, Bench> benches = [];

    public async Task<Seat> Take(Guid id, CancellationToken stop)
    {
        Bench? bench;
        lock (gate)
        {
            if (!benches.TryGetValue(id, out bench)) benches[id] = bench = new Bench();
            bench.People++;
            bench.Sitting?.Cancel();
        }
        try { await bench.Free.WaitAsync(stop); }
        catch
        {
            Leave(id, bench);
            throw;
        }
        var seat = new Seat(CancellationTokenSource.CreateLinkedTokenSource(stop), sitting =>
        {
            lock (gate) if (bench.Sitting == sitting) bench.Sitting = null;
            bench.Free.Release();
            Leave(id, bench);
        });
        lock (gate) bench.Sitting = seat.Source;
        return seat;
    }

    private void Leave(Guid id, Bench bench)
    {
        lock (gate) if (--bench.People == 0) benches.Remove(id);
    }

    private sealed class Bench
    {
        public SemaphoreSlim Free { get; } = new(1, 1);
        public CancellationTokenSource? Sitting { get; set; }
        public int People { get; set; }
    }

    /// <summary>Leaves when disposed.</summary>
    internal sealed class Seat(CancellationTokenSource source, Action<CancellationTokenSource> leave) : IDisposable
    {
        internal CancellationTokenSource Source => source;

        /// <summary>Ends when the request does, or when somebody newer wants the seat.</summary>
        public CancellationToken Stop => source.Token;

        public void Dispose()
        {
            leave(source);
            source.Dispose();
        }
    }
}
