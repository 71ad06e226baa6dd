namespace Portal.Web.Board;

/// <summary>Beats after every commit of figures in this process, so that open boards need not wait for their next look.</summary>
public sealed class BoardPulse
{
    private volatile TaskCompletionSource beat = New();

    public void Beat() => Interlocked.Exchange(ref beat, New()).TrySetResult();

    /// <summary>Take it before reading the figures, await it after: a beat in between is not lost.</summary>
    public Task Next => beat.Task;

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
