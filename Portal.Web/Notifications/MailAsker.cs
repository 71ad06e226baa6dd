using System.Buffers.Text;
using System.Security.Cryptography;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Web.App;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>Begins news by mail: the one bare link goes to the address, and nothing else before it is pressed.</summary>
public sealed class MailAsker(Vault vault, Subscriber subscriber, PortalSettings settings, TimeProvider time)
{
    public async Task<Outcome<Done>> Ask(PortalDb db, long ticketId, string? typed, bool asSupporter, CancellationToken stop)
    {
        var address = typed?.Trim();
        if (string.IsNullOrEmpty(address) || !AnswerRules.IsEmail(address) || !MailDraft.IsAddress(address)) return NoticeRefusals.Address;
        var begun = await subscriber.Begin(db, ticketId, NoticeChannel.Email, address, stop, asSupporter);
        if (!begun.Succeeded) return begun.Refusal;
        if (begun.Value.VerifiedAt is not null) return Done.It;
        if (!await subscriber.MayAsk(db, begun.Value, stop)) return NoticeRefusals.AskedTooOften with { Field = "email" };
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        begun.Value.Ask(time.GetUtcNow(), tokenHash: vault.EmailTokenHash(token));
        db.Outbox.Add(ConfirmationMail.To(address, settings.Link($"/lapor/konfirmasi/{token}"), vault, time.GetUtcNow()));
        return Done.It;
    }
}
