namespace Portal.Web.Notifications;

/// <summary>Section <c>Mail</c> of the settings.</summary>
public sealed class MailSettings
{
    public const string Folder = "Folder", Smtp = "Smtp";

    /// <summary>Folder writes <c>.eml</c> files into <c>{DataFolder}/mail</c>; Smtp sends them.</summary>
    public string Transport { get; set; } = Folder;

    public string From { get; set; } = "CitizenPortal <tidak-dibalas@localhost>";
    public string Host { get; set; } = "";
    public int Port { get; set; } = 587;

    /// <summary>Refuse to speak without TLS.</summary>
    public bool StartTls { get; set; } = true;

    public string User { get; set; } = "";
    public string Password { get; set; } = "";
    public int TimeoutSeconds { get; set; } = 15;
}
