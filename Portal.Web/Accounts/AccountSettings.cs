namespace Portal.Web.Accounts;

/// <summary>Section <c>Accounts</c> of the settings.</summary>
public sealed class AccountSettings
{
    /// <summary>Sign-ins and reset requests one address may try per window; an office often shares one address.</summary>
    public int TriesPerAddress { get; set; } = 60;

    public int TryWindowMinutes { get; set; } = 5;
}
