namespace Portal.Web.App;

/// <summary>Section <c>Portal</c> of the settings.</summary>
public sealed class PortalSettings
{
    /// <summary>Everything the program writes: database, files, mail folder. Relative paths start at the caller's folder.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Keys of the sealed texts; default <c>{DataFolder}/keys/portal.keys</c>. Keep it out of backups of the database.</summary>
    public string KeyFile { get; set; } = "";

    /// <summary>The only address links are built from, e.g. <c>https://lapor.malangkab.go.id</c>.</summary>
    public string PublicBaseUrl { get; set; } = "http://localhost:5080";

    /// <summary>Kemendagri code of the government: two digits for a province, <c>35.07</c> for a kabupaten or kota.</summary>
    public string Region { get; set; } = "35.07";

    /// <summary>IANA name: Asia/Jakarta (WIB), Asia/Makassar (WITA), Asia/Jayapura (WIT).</summary>
    public string TimeZone { get; set; } = "Asia/Jakarta";

    /// <summary>First letters of every report number.</summary>
    public string NumberPrefix { get; set; } = "KM";

    /// <summary>Addresses or networks of proxies in front, e.g. <c>127.0.0.1</c>; empty when none is.</summary>
    public string[] TrustedProxies { get; set; } = [];

    public bool IsProvince => Region.Length == 2;

    public TimeZoneInfo Zone => TimeZoneInfo.FindSystemTimeZoneById(TimeZone);

    public bool IsHttps => PublicBaseUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    public string Link(string path) => PublicBaseUrl.TrimEnd('/') + path;
}

/// <summary>Section <c>Storage</c>.</summary>
public sealed class StorageSettings
{
    public const string Sqlite = "Sqlite", PostgreSql = "PostgreSQL";

    public string Provider { get; set; } = Sqlite;
}
