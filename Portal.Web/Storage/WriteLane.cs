namespace Portal.Web.Storage;

/// <summary>
/// One writer at a time in this process, in the order of arrival. SQLite 3.50.4 has a WAL-reset race when two connections write or
/// checkpoint at once; the lane removes it. PostgreSQL needs none, so there it is open.
/// </summary>
public sealed class WriteLane(bool isNarrow)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);
    private readonly SemaphoreSlim gate = new(1, 1);

    /// <exception cref="StorageBusyException">Nobody got out of the way within five seconds.</exception>
    public async ValueTask<IDisposable> EnterAsync(CancellationToken stop)
    {
        if (!isNarrow) return new Passage(null);
        return await gate.WaitAsync(Patience, stop) ? new Passage(gate) : throw new StorageBusyException();
    }

    private sealed class Passage(SemaphoreSlim? gate) : IDisposable
    {
        private SemaphoreSlim? held = gate;

        public void Dispose() => Interlocked.Exchange(ref held, null)?.Release();
    }
}

/// <summary>The database did not let us write in time; the caller shows a clean "try again".</summary>
public sealed class StorageBusyException : Exception;
