using System.Buffers.Text;
using System.Security.Cryptography;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>News by mail, once the owner of the address has pressed the link that is sent there.</summary>
public sealed record AddMailNews(string? Address) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class AddMailNewsHandler(Store store, Vault vault, Subscriber subscriber, PortalSettings settings, TimeProvider time) : IHandle<AddMailNews, Done>
{
    public async Task<Outcome<Done>> Handle(AddMailNews operation, Actor actor, CancellationToken stop)
    {
        var address = operation.Address?.Trim();
        if (string.IsNullOrEmpty(address) || !AnswerRules.IsEmail(address) || !MailDraft.IsAddress(address)) return NoticeRefusals.Address;
        return await store.Write<Done>(async db =>
        {
            var begun = await subscriber.Begin(db, actor.ReporterOfTicket!.Value, NoticeChannel.Email, address, stop);
            if (!begun.Succeeded) return begun.Refusal;
            if (begun.Value.VerifiedAt is not null) return Done.It;
            if (!await subscriber.MayAsk(db, begun.Value, stop)) return NoticeRefusals.AskedTooOften with { Field = "email" };
            var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
            begun.Value.Ask(time.GetUtcNow(), tokenHash: vault.EmailTokenHash(token));
            db.Outbox.Add(ConfirmationMail.To(address, settings.Link($"/lapor/konfirmasi/{token}"), vault, time.GetUtcNow()));
            return Done.It;
        }, stop);
    }
}
