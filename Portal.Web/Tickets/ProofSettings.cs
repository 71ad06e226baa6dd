namespace Portal.Web.Tickets;

/// <summary>Section <c>Proofs</c> of the settings.</summary>
public sealed class ProofSettings
{
    /// <summary>Share of the approved proofs that a second officer looks at: 0 none, 1 every one.</summary>
    public double SampleShare { get; set; } = 0.1;

    /// <summary>A photo taken further from the report's place than this is flagged and always looked at.</summary>
    public int FarMetres { get; set; } = 500;
}
