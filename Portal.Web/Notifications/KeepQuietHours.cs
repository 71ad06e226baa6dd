using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>The hours in which this reporter is left alone, for every way they are told; the same hour twice is never.</summary>
public sealed record KeepQuietHours(int? From, int? Until) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class KeepQuietHoursHandler(Store store) : IHandle<KeepQuietHours, Done>
{
    public Task<Outcome<Done>> Handle(KeepQuietHours operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (operation is not { From: >= 0 and < 24, Until: >= 0 and < 24 }) return NoticeRefusals.Hours;
        await db.Subscriptions.Where(one => one.TicketId == actor.ReporterOfTicket && !one.IsSupporter)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.QuietFrom, operation.From).SetProperty(one => one.QuietUntil, operation.Until), stop);
        return Done.It;
    }, stop);
}
