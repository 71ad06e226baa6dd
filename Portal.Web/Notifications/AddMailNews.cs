using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>News by mail, once the owner of the address has pressed the link that is sent there.</summary>
public sealed record AddMailNews(string? Address) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class AddMailNewsHandler(Store store, MailAsker asker) : IHandle<AddMailNews, Done>
{
    public Task<Outcome<Done>> Handle(AddMailNews operation, Actor actor, CancellationToken stop) =>
        store.Write(db => asker.Ask(db, actor.ReporterOfTicket!.Value, operation.Address, asSupporter: false, stop), stop);
}
