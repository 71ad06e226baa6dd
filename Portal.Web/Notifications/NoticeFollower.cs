using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>Follows the log for those who asked to be told, and lets go what has waited long enough.</summary>
internal sealed class NoticeFollower(NoticeBook book, Digest digest, Store store, TimeProvider time, Leases leases, LogSignal signal, ILogger<NoticeFollower> log) : LogFollower("kabar", leases, signal, log)
{
    private static readonly TimeSpan SweepsEvery = TimeSpan.FromHours(1);
    private long sweptAt = Environment.TickCount64;

    protected override async Task CatchUp(CancellationToken stop)
    {
        await book.CatchUp(stop);
        await digest.Run(stop);
        if (Environment.TickCount64 - sweptAt < SweepsEvery.TotalMilliseconds) return;
        await store.Sweep(time.GetUtcNow(), stop);
        sweptAt = Environment.TickCount64;
    }
}
