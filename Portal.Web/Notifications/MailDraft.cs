using System.Net.Mail;
using Portal.Domain.Notices;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>Puts a message into the outbox, in the transaction of its cause.</summary>
public static class MailDraft
{
    /// <param name="to">One bare address, checked before with <see cref="IsAddress"/>.</param>
    /// <param name="subject">Line breaks become spaces, so that no header can be smuggled in.</param>
    /// <param name="body">Plain text.</param>
    /// <exception cref="ArgumentException"><paramref name="to"/> is not one bare address.</exception>
    public static OutboxMail To(PortalDb db, Vault vault, string to, string subject, string body, DateTimeOffset now)
    {
        if (!IsAddress(to)) throw new ArgumentException("Not one bare mail address.", nameof(to));
        return Put(db, vault, NoticeChannel.Email, null, to, subject, body, now);
    }

    /// <summary>A message of any channel; the address is the channel's own and was checked when it was taken.</summary>
    internal static OutboxMail Put(PortalDb db, Vault vault, NoticeChannel channel, Guid? subscriptionId, string to, string subject, string body, DateTimeOffset now)
    {
        var mail = new OutboxMail
        {
            Id = Guid.CreateVersion7(now), Channel = channel, SubscriptionId = subscriptionId,
            ToSealed = vault.Seal(to), SubjectSealed = vault.Seal(OneLine(subject)), BodySealed = vault.Seal(body), CreatedAt = now, NextTryAt = now,
        };
        db.Outbox.Add(mail);
        return mail;
    }

    /// <summary>One address and nothing around it: no name, no list, no line break.</summary>
    public static bool IsAddress(string? text) =>
        text is { Length: > 2 and <= 254 } && !text.Any(letter => char.IsControl(letter) || char.IsWhiteSpace(letter)) && MailAddress.TryCreate(text, out var parsed) && parsed.Address == text;

    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter)).Trim();
}
