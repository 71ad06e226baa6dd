using Portal.Domain.Regions;
using Portal.Domain.Tickets;

namespace Portal.Web.Reports;

/// <summary>With a name, with a sealed name (anonim), or without any identity: three different wishes.</summary>
public enum Sender { Named, Anonymous, Unnamed }

/// <summary>What a citizen has answered so far; kept sealed in the draft.</summary>
public sealed record ReportAnswers
{
    /// <summary>128 random bits, hex; made with the draft, so that every submit of this form is the same submit.</summary>
    public string SubmissionId { get; init; } = "";
    public string Body { get; init; } = "";

    /// <summary>Slug; empty where the citizen left it to us.</summary>
    public string Category { get; init; } = "";
    public string? RegencyCode { get; init; }
    public string? KecamatanCode { get; init; }
    public string? DesaCode { get; init; }
    public string? Landmark { get; init; }
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public Sender? Sender { get; init; }
    public bool IsConfidential { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }

    public Place Place => new(RegencyCode, KecamatanCode, DesaCode, Latitude, Longitude);

    public Visibility Visibility =>
        (Sender == Reports.Sender.Anonymous ? Visibility.Anonymous : Visibility.Open) | (IsConfidential ? Visibility.Confidential : Visibility.Open);
}

/// <param name="Photos">Ids of the photos uploaded so far, oldest first.</param>
/// <param name="Voice">The one recording, if there is one; then a short title is enough.</param>
public sealed record ReportDraft(ReportAnswers Answers, IReadOnlyList<Guid> Photos, Guid? Voice = null)
{
    public static readonly ReportDraft Empty = new(new ReportAnswers(), []);

    public bool HasWords => Answers.Body.Length > 0;
}
