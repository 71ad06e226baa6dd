namespace Portal.Web.Meetings;

/// <summary>Section <c>Meetings</c> of the settings.</summary>
public sealed class MeetingSettings
{
    /// <summary>STUN servers the browsers ask how they are seen from outside, e.g. <c>stun:stun.example.go.id:3478</c>; empty is enough inside one network.</summary>
    public string[] IceServers { get; set; } = [];

    public TurnSettings Turn { get; set; } = new();

    public JitsiSettings Jitsi { get; set; } = new();
}

/// <summary>A relay for lines that let nothing through directly. Browsers get a name and a password that hold for hours, never the secret.</summary>
public sealed class TurnSettings
{
    /// <summary>E.g. <c>turn:turn.example.go.id:3478?transport=udp</c>, <c>turns:turn.example.go.id:5349</c>.</summary>
    public string[] Urls { get; set; } = [];

    /// <summary>The relay's <c>static-auth-secret</c>.</summary>
    public string Secret { get; set; } = "";

    public int Minutes { get; set; } = 240;
}

/// <summary>A Jitsi-compatible server for meetings of more than six.</summary>
public sealed class JitsiSettings
{
    /// <summary>E.g. <c>https://rapat.example.go.id</c>; empty for none.</summary>
    public string BaseUrl { get; set; } = "";

    /// <summary>With both, guests come with a signed token; without, the unguessable name of the room is the key.</summary>
    public string AppId { get; set; } = "";

    public string AppSecret { get; set; } = "";

    public bool IsThere => BaseUrl.Length > 0;

    /// <summary>"https://rapat.example.go.id"; empty for none.</summary>
    public string Origin => Uri.TryCreate(BaseUrl, UriKind.Absolute, out var url) ? url.GetLeftPart(UriPartial.Authority) : "";
}

/// <summary>Wrong settings of this slice, each with a sentence that names the key.</summary>
internal static class MeetingCheck
{
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        var settings = configuration.GetSection("Meetings").Get<MeetingSettings>() ?? new MeetingSettings();
        if (!settings.IceServers.All(one => Starts(one, "stun:", "stuns:"))) yield return "Meetings:IceServers holds something that is no STUN address. Use stun:host:3478; a relay belongs into Meetings:Turn.";
        if (!settings.Turn.Urls.All(one => Starts(one, "turn:", "turns:"))) yield return "Meetings:Turn:Urls holds something that is no TURN address. Use turn:host:3478 or turns:host:5349.";
        if (settings.Turn.Urls.Length > 0 && settings.Turn.Secret.Length < 16) yield return "Meetings:Turn:Secret is shorter than 16 letters. It is the relay's static-auth-secret.";
        if (settings.Turn.Minutes is < 10 or > 1440) yield return "Meetings:Turn:Minutes is not between 10 and 1440.";
        var jitsi = settings.Jitsi;
        if (jitsi.IsThere && !(Uri.TryCreate(jitsi.BaseUrl, UriKind.Absolute, out var url) && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && url.IsLoopback)) && url.Query.Length == 0 && url.Fragment.Length == 0))
            yield return $"Meetings:Jitsi:BaseUrl is '{jitsi.BaseUrl}'. Give an https address such as https://rapat.example.go.id.";
        if (jitsi.AppId.Length > 0 != jitsi.AppSecret.Length > 0) yield return "Meetings:Jitsi:AppId and Meetings:Jitsi:AppSecret belong together: give both or none.";
        if (jitsi.AppSecret.Length is > 0 and < 32) yield return "Meetings:Jitsi:AppSecret is shorter than 32 letters. Tokens are signed with it.";
    }

    private static bool Starts(string address, params string[] schemes) => schemes.Any(scheme => address.StartsWith(scheme, StringComparison.Ordinal) && address.Length > scheme.Length && !address.Any(char.IsWhiteSpace));
}
