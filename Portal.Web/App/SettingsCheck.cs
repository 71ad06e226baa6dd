using System.Text.RegularExpressions;

namespace Portal.Web.App;

/// <summary>Wrong settings stop the start with a sentence that names the key.</summary>
public static partial class SettingsCheck
{
    public static IReadOnlyList<string> Faults(IConfiguration settings, bool isProduction)
    {
        var portal = settings.GetSection("Portal").Get<PortalSettings>() ?? new PortalSettings();
        var provider = settings["Storage:Provider"] ?? StorageSettings.Sqlite;
        var faults = new List<string>();
        void Demand(bool holds, string sentence) { if (!holds) faults.Add(sentence); }

        Demand(portal.DataFolder.Length > 0, "Portal:DataFolder is empty. Name the folder the program may write to.");
        Demand(Uri.TryCreate(portal.PublicBaseUrl, UriKind.Absolute, out var url) && url.Scheme is "http" or "https",
            $"Portal:PublicBaseUrl is '{portal.PublicBaseUrl}'. Give a full address such as https://lapor.example.go.id.");
        Demand(RegionCode().IsMatch(portal.Region), $"Portal:Region is '{portal.Region}'. Give a Kemendagri code: 35 for a province, 35.07 for a kabupaten or kota.");
        Demand(TimeZoneInfo.TryFindSystemTimeZoneById(portal.TimeZone, out _), $"Portal:TimeZone is '{portal.TimeZone}'. Use Asia/Jakarta, Asia/Makassar or Asia/Jayapura.");
        Demand(Prefix().IsMatch(portal.NumberPrefix), $"Portal:NumberPrefix is '{portal.NumberPrefix}'. Use one to six capital letters.");
        Demand(portal.TrustedProxies.All(proxy => TrustedProxies.Read(proxy) is not null), "Portal:TrustedProxies holds something that is no address. Use 127.0.0.1 or 10.0.0.0/24.");
        Demand(provider is StorageSettings.Sqlite or StorageSettings.PostgreSql, $"Storage:Provider is '{provider}'. Use Sqlite or PostgreSQL.");
        Demand(provider != StorageSettings.PostgreSql || !string.IsNullOrWhiteSpace(settings.GetConnectionString("Portal")),
            "ConnectionStrings:Portal is empty. PostgreSQL needs a connection string.");
        Demand((settings.GetSection("Map").Get<MapSettings>() ?? new MapSettings()).IsWellFormed, $"Map:Tiles is '{settings["Map:Tiles"]}'. Use none, or an address such as https://tiles.example.go.id/{{z}}/{{x}}/{{y}}.png.");
        Demand(settings["Mail:Transport"] is null or "Folder" or "Smtp", $"Mail:Transport is '{settings["Mail:Transport"]}'. Use Folder or Smtp.");
        Demand(settings["Mail:Transport"] != "Smtp" || !string.IsNullOrWhiteSpace(settings["Mail:Host"]), "Mail:Host is empty. SMTP needs a host.");
        faults.AddRange(Notifications.NotificationCheck.Faults(settings, isProduction));
        faults.AddRange(Meetings.MeetingCheck.Faults(settings));
        Demand(!isProduction || settings["AllowedHosts"]?.Split(';').All(host => host.Trim() is not ("" or "*" or "0.0.0.0" or "[::]")) == true, "AllowedHosts lets any host in. In Production name the hosts this portal answers for.");
        return faults;
    }

    [GeneratedRegex(@"^\d{2}(\.\d{2})?$")]
    private static partial Regex RegionCode();

    [GeneratedRegex("^[A-Z]{1,6}$")]
    private static partial Regex Prefix();
}
