using System.Security.Cryptography;

namespace Portal.Web.App;

/// <summary>The secret of one response that its own scripts carry and nobody else's do.</summary>
public sealed class Nonce
{
    public string Value { get; } = Convert.ToBase64String(RandomNumberGenerator.GetBytes(18));
}
