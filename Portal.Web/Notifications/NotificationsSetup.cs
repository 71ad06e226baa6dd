using Portal.Web.App;

namespace Portal.Web.Notifications;

internal static class NotificationsSetup
{
    public static void AddNotifications(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var mail = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        var settings = builder.Configuration.GetSection("Notifications").Get<NotificationSettings>() ?? new NotificationSettings();
        services.AddSingleton(mail);
        services.AddSingleton(settings);
        services.AddSingleton(new AddressPolicy(settings.AllowLoopback));
        if (mail.Transport == MailSettings.Smtp) services.AddSingleton<IMailTransport, SmtpTransport>();
        else services.AddSingleton<IMailTransport, FolderTransport>();
        services.AddSingleton<ICarrier>(provider => provider.GetRequiredService<IMailTransport>());
        services.AddSingleton<ICarrier, PushCarrier>();
        if (settings.Gateway.IsThere) services.AddSingleton<ICarrier, HttpGateway>();
        services.AddSingleton<VapidKeys>();
        services.AddSingleton<StopLinks>();
        services.AddSingleton<Quiet>();
        services.AddSingleton<Subscriber>();
        services.AddSingleton<MailAsker>();
        services.AddSingleton<NoticeLetters>();
        services.AddSingleton<NoticeBook>();
        services.AddSingleton<Digest>();
        services.AddSingleton<MailRound>();
        services.AddSingleton<OnceMail>();
        services.AddHostedService<MailDispatcher>();
        services.AddHostedService<NoticeFollower>();
    }

    // Before the pages: both answer this address, and the press is not a page's form.
    public static void MapNotifications(this WebApplication app) => app.MapPost(StopLinks.Path + "{token}", StopEndpoint.Serve).DisableAntiforgery().WithOrder(-1);
}
