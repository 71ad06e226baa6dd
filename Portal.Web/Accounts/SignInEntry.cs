namespace Portal.Web.Accounts;

/// <summary>What the sign-in form posts.</summary>
internal sealed class SignInEntry
{
    public string? Username { get; set; }
    public string? Password { get; set; }
    public string? Return { get; set; }
}
