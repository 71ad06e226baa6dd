using System.Net;
using System.Net.Mail;
using Portal.Web.App;

namespace Portal.Web.Notifications;

/// <summary>Sends by SMTP, with STARTTLS where the settings ask for it.</summary>
internal sealed class SmtpTransport(MailSettings mail, PortalSettings portal) : IMailTransport
{
    public async Task Carry(Letter letter, CancellationToken stop)
    {
        var patience = TimeSpan.FromSeconds(mail.TimeoutSeconds);
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(stop);
        limit.CancelAfter(patience);
        using var message = letter.AsMessage(mail.From, new Uri(portal.PublicBaseUrl).Host);
        using var client = new SmtpClient(mail.Host, mail.Port) { EnableSsl = mail.StartTls };
        if (mail.User.Length > 0) client.Credentials = new NetworkCredential(mail.User, mail.Password);
        // A server that accepts and then says nothing does not always hear the cancellation.
        await client.SendMailAsync(message, limit.Token).WaitAsync(patience, stop);
    }
}
