using Microsoft.AspNetCore.Identity;

namespace Portal.Web.Accounts;

/// <summary>Somebody who can sign in. What they may do stands in their appointments, not here.</summary>
public sealed class Account : IdentityUser<Guid>
{
    public string DisplayName { get; set; } = "";
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>Switched off: no sign-in, and every session ends.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>A demo account has no password and exists in Development only.</summary>
    public bool IsDemo { get; set; }

    /// <summary>A citizen's account: it never holds an office, its user name is a hash, and its address is sealed.</summary>
    public bool IsCitizen { get; set; }
    public byte[]? MailSealed { get; set; }
}

/// <summary>One signed-in browser. Signing out ends the row, and with it every copy of its cookie; other devices go on.</summary>
public sealed class SignedSession
{
    public Guid Id { get; init; }
    public Guid AccountId { get; init; }
    public DateTimeOffset BeganAt { get; init; }
}

public enum LinkPurpose { SetPassword, ResetPassword, ConfirmMail }

/// <summary>A link that works once and not for long; only its hash is stored.</summary>
public sealed class OneTimeLink
{
    public int Id { get; private set; }
    public Guid AccountId { get; init; }
    public LinkPurpose Purpose { get; init; }
    public required string TokenHash { get; init; }
    public DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}
