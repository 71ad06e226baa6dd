namespace Portal.Web.Sla;

public enum EscalationPost { AgencyHead, Secretary, HeadOfGovernment }

/// <summary>Where the ladder's letters go beyond the officers with an account: an office, not a person. Kepala OPD, sekda, bupati.</summary>
public sealed class EscalationContact
{
    public int Id { get; private set; }
    public EscalationPost Post { get; init; }

    /// <summary>The OPD of a kepala OPD; null for the others.</summary>
    public int? AgencyId { get; init; }
    public byte[] MailSealed { get; set; } = [];
    public DateTimeOffset SetAt { get; set; }
}
