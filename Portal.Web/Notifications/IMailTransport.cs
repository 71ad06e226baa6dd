using System.Net.Mail;
using System.Text;
using Portal.Domain.Notices;

namespace Portal.Web.Notifications;

/// <summary>Carries letters by mail.</summary>
public interface IMailTransport : ICarrier
{
    NoticeChannel ICarrier.Channel => NoticeChannel.Email;
}

internal static class Letters
{
    public static MailMessage AsMessage(this Letter letter, string from, string host)
    {
        var message = new MailMessage
        {
            From = new MailAddress(from), Subject = letter.Subject, SubjectEncoding = Encoding.UTF8, Body = letter.Body, BodyEncoding = Encoding.UTF8, HeadersEncoding = Encoding.UTF8,
        };
        message.To.Add(new MailAddress(letter.To));
        message.Headers.Add("Message-ID", $"<{letter.Id:N}@{host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        if (letter.StopLink is not { } link) return message;
        // RFC 8058: the mail program's own button, one press, no page.
        message.Headers.Add("List-Unsubscribe", $"<{link}>");
        message.Headers.Add("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return message;
    }
}
