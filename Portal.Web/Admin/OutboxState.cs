using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Admin;

/// <summary>A message that is late or given up: never whom it is for, never what it says.</summary>
public sealed record StuckMail(Guid Id, NoticeChannel Channel, DateTimeOffset CreatedAt, int Tries, DateTimeOffset? DeadAt, DateTimeOffset NextTryAt, string? LastError);

/// <param name="Subscribers">People who asked to be told this way and whose address is verified.</param>
/// <param name="Gathering">News that wait for the digest's window or the end of quiet hours.</param>
public sealed record ChannelFigures(NoticeChannel Channel, int Subscribers, int Gathering, int Waiting, int Sent, int Dead);

public sealed record OutboxFigures(IReadOnlyList<ChannelFigures> Channels, IReadOnlyList<StuckMail> Stuck)
{
    public int Waiting => Channels.Sum(one => one.Waiting);
    public int Sent => Channels.Sum(one => one.Sent);
    public int Dead => Channels.Sum(one => one.Dead);
}

/// <summary>How messages are doing, channel by channel.</summary>
public sealed record OutboxState : IOperation<OutboxFigures>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class OutboxStateHandler(Store store) : IHandle<OutboxState, OutboxFigures>
{
    private const int Shown = 100;

    public Task<Outcome<OutboxFigures>> Handle(OutboxState operation, Actor actor, CancellationToken stop) => store.Read<Outcome<OutboxFigures>>(async db =>
    {
        var channels = new List<ChannelFigures>();
        foreach (var channel in Enum.GetValues<NoticeChannel>()) channels.Add(await Figures(db, channel, stop));
        return new OutboxFigures(channels, await db.Outbox.Where(one => one.SentAt == null && one.Tries > 0).OrderBy(one => one.Id).Take(Shown)
            .Select(one => new StuckMail(one.Id, one.Channel, one.CreatedAt, one.Tries, one.DeadAt, one.NextTryAt, one.LastError)).ToListAsync(stop));
    }, stop);

    private static async Task<ChannelFigures> Figures(PortalDb db, NoticeChannel channel, CancellationToken stop)
    {
        var (people, outbox) = (db.Subscriptions.Where(one => one.Channel == channel && one.VerifiedAt != null), db.Outbox.Where(one => one.Channel == channel));
        return new ChannelFigures(channel, await people.CountAsync(stop),
            await db.Notices.CountAsync(notice => notice.MessageId == null && people.Any(one => one.Id == notice.SubscriptionId), stop),
            await outbox.CountAsync(one => one.SentAt == null && one.DeadAt == null, stop),
            await outbox.CountAsync(one => one.SentAt != null, stop), await outbox.CountAsync(one => one.DeadAt != null, stop));
    }
}

/// <summary>Tries a late or given-up mail again, from the start.</summary>
public sealed record RetryMail(Guid Id) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => "Mengirim ulang satu surat yang tertahan.";
}

internal sealed class RetryMailHandler(Store store, TimeProvider time) : IHandle<RetryMail, Done>
{
    public Task<Outcome<Done>> Handle(RetryMail operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var mail = await db.Outbox.SingleOrDefaultAsync(one => one.Id == operation.Id && one.SentAt == null, stop);
        if (mail is null) return Refusal.NotFound;
        (mail.DeadAt, mail.Tries, mail.NextTryAt) = (null, 0, time.GetUtcNow());
        return Done.It;
    }, stop);
}
