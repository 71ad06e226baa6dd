using System.Globalization;
using Portal.Domain.Notices;

namespace Portal.Web.Notifications;

/// <summary>Section <c>Notifications</c> of the settings.</summary>
public sealed class NotificationSettings
{
    /// <summary>News within this time of each other leave as one mail or one text message.</summary>
    public int DigestMinutes { get; set; } = 30;

    /// <summary>Hours in which nobody is woken, unless they choose others: from 21 to 6.</summary>
    public int QuietFrom { get; set; } = 21;
    public int QuietUntil { get; set; } = 6;

    /// <summary>Whom a push service may write to: <c>mailto:…</c> or <c>https://…</c>; empty is <c>Portal:PublicBaseUrl</c>.</summary>
    public string PushContact { get; set; } = "";

    /// <summary>Tests and development only: push addresses on this machine.</summary>
    public bool AllowLoopback { get; set; }

    public GatewaySettings Gateway { get; set; } = new();

    public QuietHours Quiet => new(QuietFrom, QuietUntil);

    /// <summary>The person's own hours, or ours.</summary>
    public QuietHours QuietOf(Subscription subscription) => subscription is { QuietFrom: { } from, QuietUntil: { } until } ? new(from, until) : Quiet;

    public static string Hour(int hour) => string.Create(CultureInfo.InvariantCulture, $"{hour:00}.00");
}

/// <summary>Where messages to phones go; see docs/gateway.md. Without an address phones are not offered.</summary>
public sealed class GatewaySettings
{
    public string Url { get; set; } = "";
    public string Secret { get; set; } = "";

    /// <summary>What citizens read: "WhatsApp", "SMS".</summary>
    public string Label { get; set; } = "WhatsApp";

    public bool IsThere => Url.Length > 0;
}
