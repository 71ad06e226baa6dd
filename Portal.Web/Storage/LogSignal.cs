namespace Portal.Web.Storage;

/// <summary>Rings after every commit of this process, so that followers of the event log need not wait for their next look.</summary>
public sealed class LogSignal
{
    private volatile TaskCompletionSource bell = New();

    public void Ring() => Interlocked.Exchange(ref bell, New()).TrySetResult();

    /// <summary>Take it before looking at the log, await it after: a ring in between is not lost.</summary>
    public Task Next => bell.Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
