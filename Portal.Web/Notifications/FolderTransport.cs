using System.Net.Mail;
using Portal.Web.App;

namespace Portal.Web.Notifications;

/// <summary>Writes each letter as one <c>.eml</c> file named by its id; a repeated try replaces the same file.</summary>
internal sealed class FolderTransport(MailSettings mail, PortalSettings portal, Folders folders) : IMailTransport
{
    public async Task Carry(Letter letter, CancellationToken stop)
    {
        var drop = Directory.CreateDirectory(Path.Combine(folders.Mail, $".{letter.Id:N}"));
        using (var message = letter.AsMessage(mail.From, new Uri(portal.PublicBaseUrl).Host))
        using (var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = drop.FullName })
            await client.SendMailAsync(message, stop);
        // Whoever watches the folder never sees half a file.
        File.Move(drop.EnumerateFiles("*.eml").First().FullName, Path.Combine(folders.Mail, $"{letter.Id:N}.eml"), overwrite: true);
        drop.Delete(recursive: true);
    }
}
