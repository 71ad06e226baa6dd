namespace Portal.Web.Accounts;

/// <summary>The numbers of the session and password rules on one screen.</summary>
internal static class AccountRules
{
    public const int ShortestPassword = 12, LongestPassword = 128, TriesBeforeLock = 5;

    /// <summary>PBKDF2 with HMAC-SHA512, as OWASP advises.</summary>
    public const int HashRounds = 210_000;

    public static readonly TimeSpan
        LockFor = TimeSpan.FromMinutes(15),
        SessionSlides = TimeSpan.FromHours(8),
        SessionEnds = TimeSpan.FromHours(12),
        StampIsChecked = TimeSpan.FromMinutes(1),
        CircuitIsChecked = TimeSpan.FromSeconds(5),
        ResetLinkLives = TimeSpan.FromMinutes(15),
        FirstLinkLives = TimeSpan.FromDays(7);
}
