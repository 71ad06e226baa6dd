using Portal.Domain.Tickets;

namespace Portal.Domain.Templates;

/// <summary>A closing reason as this government words it. What is counted is its <see cref="Reason"/>, which stays closed so that years can be compared.</summary>
public sealed class ClosingPhrase
{
    public int Id { get; private set; }
    public ClosingReason Reason { get; set; }

    /// <summary>What the officer chooses and the citizen reads.</summary>
    public required string Text { get; set; }
    public int Order { get; set; }
    public bool IsActive { get; set; } = true;
}
