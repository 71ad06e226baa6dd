using Portal.Domain.Sla;

namespace Portal.Domain.Catalog;

/// <summary>One of the everyday categories a citizen chooses from; it names the proof an answer needs.</summary>
public sealed class Category
{
    public int Id { get; private set; }
    public required string Slug { get; init; }
    public required string Name { get; set; }
    public string Hint { get; set; } = "";
    public string Keywords { get; set; } = "";
    public ProofKind Proof { get; set; } = ProofKind.AfterPhoto;
    public ClockClass ClockClass { get; set; } = ClockClass.NonSupervisory;

    /// <summary>The OPD that usually looks after it; a suggestion, never a rule.</summary>
    public string? AgencyCode { get; set; }

    /// <summary>Answers go out without the Pejabat Penghubung's approval.</summary>
    public bool IsExemptFromApproval { get; set; }

    /// <summary>Reports about the conduct of staff go straight to the Inspektorat, past everybody else.</summary>
    public bool IsStaffConduct { get; set; }

    /// <summary>In the order they are asked.</summary>
    public IReadOnlyList<CategoryQuestion> Questions { get; set; } = [];

    /// <summary>The whole category is somebody else's to solve; null for ours.</summary>
    public Stopper? Stopper { get; set; }

    public int Order { get; set; }
    public bool IsActive { get; set; } = true;

    /// <summary>Where unknown categories of imported files land.</summary>
    public const string Other = "lainnya";
}
