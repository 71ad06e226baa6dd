using System.Globalization;
using System.Security.Cryptography;
using Portal.Domain;
using Portal.Domain.Notices;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>News to a phone, once its owner has typed the six digits that are sent there.</summary>
public sealed record AddPhoneNews(string? Number) : IOperation<Done>
{
    public static Permission Needs => Permission.FollowReport;
}

internal sealed class AddPhoneNewsHandler(Store store, Vault vault, Subscriber subscriber, NotificationSettings settings, TimeProvider time) : IHandle<AddPhoneNews, Done>
{
    public async Task<Outcome<Done>> Handle(AddPhoneNews operation, Actor actor, CancellationToken stop)
    {
        if (!settings.Gateway.IsThere) return NoticeRefusals.NotOffered;
        if (PhoneNumber.Read(operation.Number) is not { } number) return NoticeRefusals.Phone;
        return await store.Write<Done>(async db =>
        {
            var begun = await subscriber.Begin(db, actor.ReporterOfTicket!.Value, NoticeChannel.Phone, number, stop);
            if (!begun.Succeeded) return begun.Refusal;
            if (begun.Value.VerifiedAt is not null) return Done.It;
            if (!await subscriber.MayAsk(db, begun.Value, stop)) return NoticeRefusals.AskedTooOften with { Field = "telepon" };
            var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
            var now = time.GetUtcNow();
            begun.Value.Ask(now, codeHash: vault.PhoneCodeHash(begun.Value.Id, code));
            MailDraft.Put(db, vault, NoticeChannel.Phone, begun.Value.Id, number, "kode",
                $"{code} adalah kode konfirmasi kabar laporan. Berlaku 15 menit. Bila bukan Anda yang meminta, abaikan pesan ini.", now);
            return Done.It;
        }, stop);
    }
}

internal static class PhoneCodes
{
    public static string PhoneCodeHash(this Vault vault, Guid subscription, string code) => vault.Lookup("news-code", $"{subscription:N}:{code}");
}
