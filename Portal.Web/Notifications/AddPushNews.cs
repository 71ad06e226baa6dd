using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>News to the browser that asks for them. The address it names is called later, so it is held to the policy now and then.</summary>
public sealed record AddPushNews(string? Endpoint, string? P256dh, string? Auth) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class AddPushNewsHandler(Store store, Subscriber subscriber, AddressPolicy policy, TimeProvider time) : IHandle<AddPushNews, Done>
{
    public async Task<Outcome<Done>> Handle(AddPushNews operation, Actor actor, CancellationToken stop)
    {
        var address = new PushAddress(operation.Endpoint ?? "", operation.P256dh ?? "", operation.Auth ?? "");
        if (policy.Read(address.Endpoint) is null || address.Keys is null) return NoticeRefusals.Push;
        return await store.Write<Done>(async db =>
        {
            var begun = await subscriber.Begin(db, actor.ReporterOfTicket!.Value, NoticeChannel.Push, address.Write(), stop);
            if (!begun.Succeeded) return begun.Refusal;
            // The browser's own question, which the person answered, is the verification.
            if (begun.Value.VerifiedAt is null) await db.Verify(begun.Value, time.GetUtcNow(), stop);
            return Done.It;
        }, stop);
    }
}
