namespace Portal.Web.Notifications;

internal static class NotificationsSetup
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        builder.Services.AddSingleton(settings);
        if (settings.Transport == MailSettings.Smtp) builder.Services.AddSingleton<IMailTransport, SmtpTransport>();
        else builder.Services.AddSingleton<IMailTransport, FolderTransport>();
        builder.Services.AddSingleton<MailRound>();
        builder.Services.AddHostedService<MailDispatcher>();
    }

    public static void MapNotifications(this WebApplication app)
    {
    }
}
