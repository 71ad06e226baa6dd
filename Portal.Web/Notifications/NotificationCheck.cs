namespace Portal.Web.Notifications;

/// <summary>Wrong settings of this slice, each with a sentence that names the key.</summary>
internal static class NotificationCheck
{
    public static IEnumerable<string> Faults(IConfiguration configuration, bool isProduction)
    {
        var settings = configuration.GetSection("Notifications").Get<NotificationSettings>() ?? new NotificationSettings();
        if (settings.DigestMinutes is < 0 or > 24 * 60) yield return "Notifications:DigestMinutes is not between 0 and 1440.";
        if (settings.QuietFrom is < 0 or > 23) yield return "Notifications:QuietFrom is no hour of the day. Use 0 to 23.";
        if (settings.QuietUntil is < 0 or > 23) yield return "Notifications:QuietUntil is no hour of the day. Use 0 to 23.";
        if (isProduction && settings.AllowLoopback) yield return "Notifications:AllowLoopback lets strangers name addresses on this machine. In Production leave it out.";
        if (!settings.Gateway.IsThere) yield break;
        if (!Uri.TryCreate(settings.Gateway.Url, UriKind.Absolute, out var url) || !(url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)))
            yield return "Notifications:Gateway:Url must be an https address, or http on this very machine: phone numbers travel there.";
        if (settings.Gateway.Secret.Length < 16) yield return "Notifications:Gateway:Secret is shorter than 16 letters. The gateway knows our messages by it.";
    }
}
