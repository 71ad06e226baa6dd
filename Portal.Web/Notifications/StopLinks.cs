using System.Security.Cryptography;
using System.Text;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>
/// The link that ends one subscription: its id and a keyed hash of it. It needs no sign-in and no row of its own, and it opens nothing
/// else: not the report, not the address it was sent to.
/// </summary>
public sealed class StopLinks(Vault vault, PortalSettings settings)
{
    public const string Path = "/kabar/berhenti/";
    private const int HashLetters = 32;

    public string Of(Guid subscription) => settings.Link(Path + Token(subscription));

    /// <summary>Null for a link we never made.</summary>
    public Guid? Read(string? token)
    {
        if (token is not { Length: 32 + HashLetters } || !Guid.TryParseExact(token[..32], "N", out var id)) return null;
        return CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(token), Encoding.ASCII.GetBytes(Token(id))) ? id : null;
    }

    private string Token(Guid subscription) => $"{subscription:N}{vault.Lookup("stop-news", subscription.ToString("N"))[..HashLetters]}";
}
