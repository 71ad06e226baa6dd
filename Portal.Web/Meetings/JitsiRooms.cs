using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Portal.Domain.Meetings;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <summary>The address of a meeting's room on the Jitsi server: a name of 160 random bits and, where the server asks for it, a token (HS256) for one guest that ends with the meeting.</summary>
internal sealed class JitsiRooms(MeetingSettings settings, Vault vault, TimeProvider time)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public bool AreThere => settings.Jitsi.IsThere;

    public static string NewName() => "rapat-" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));

    /// <param name="isModerator">May mute and remove others.</param>
    /// <param name="isScreen">A wall: without a word of its own, everybody side by side.</param>
    public string Address(Meeting meeting, string name, bool isModerator, bool isScreen)
    {
        var room = vault.Open(meeting.RoomSealed);
        var token = settings.Jitsi.AppId.Length > 0 ? "?jwt=" + Token(room, name, isModerator, End(meeting)) : "";
        var config = isScreen
            ? "config.prejoinConfig.enabled=false&config.startSilent=true&config.startWithAudioMuted=true&config.startWithVideoMuted=true&config.toolbarButtons=[]&config.disableTileView=false&interfaceConfig.DISABLE_JOIN_LEAVE_NOTIFICATIONS=true"
            : "config.prejoinConfig.enabled=false&config.disableDeepLinking=true";
        return $"{settings.Jitsi.BaseUrl.TrimEnd('/')}/{room}{token}#{config}&userInfo.displayName={Uri.EscapeDataString(JsonSerializer.Serialize(name))}";
    }

    // Who comes in late in a long meeting still gets two hours.
    private DateTimeOffset End(Meeting meeting) => new[] { meeting.PlannedEnd, time.GetUtcNow() }.Max().AddHours(2);

    internal string Token(string room, string name, bool isModerator, DateTimeOffset until)
    {
        var head = Part(new { alg = "HS256", typ = "JWT" });
        var body = Part(new
        {
            aud = "jitsi", iss = settings.Jitsi.AppId, sub = new Uri(settings.Jitsi.BaseUrl).Host, room, exp = until.ToUnixTimeSeconds(), nbf = time.GetUtcNow().AddMinutes(-1).ToUnixTimeSeconds(),
            moderator = isModerator, context = new { user = new { name, affiliation = isModerator ? "owner" : "member", moderator = isModerator } },
        });
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(settings.Jitsi.AppSecret), Encoding.ASCII.GetBytes($"{head}.{body}"));
        return $"{head}.{body}.{Url(signature)}";
    }

    private static string Part(object what) => Url(JsonSerializer.SerializeToUtf8Bytes(what, Json));

    private static string Url(byte[] bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
