using System.Net.Mail;
using System.Text;

namespace Portal.Web.Notifications;

/// <summary>A mail ready to leave. The id is the same at every try, so that a receiver can see a repetition.</summary>
public sealed record Letter(Guid Id, string To, string Subject, string Body);

/// <summary>Carries one letter, or throws.</summary>
public interface IMailTransport
{
    Task Carry(Letter letter, CancellationToken stop);
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
        return message;
    }
}
