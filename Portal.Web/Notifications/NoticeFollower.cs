using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>Follows the log for those who asked to be told, and lets go what has waited long enough.</summary>
internal sealed class NoticeFollower(NoticeBook book, Digest digest, Leases leases, LogSignal signal, ILogger<NoticeFollower> log) : LogFollower("kabar", leases, signal, log)
{
    protected override async Task CatchUp(CancellationToken stop)
    {
        await book.CatchUp(stop);
        await digest.Run(stop);
    }
}
