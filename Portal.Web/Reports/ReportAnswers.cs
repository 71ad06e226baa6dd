using Portal.Domain.Regions;
using Portal.Domain.Reports;
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

    /// <summary>The citizen began with the photo and has confirmed its place: neither is asked again on the way.</summary>
    public bool IsPhotoFirst { get; init; }
    public string? RegencyCode { get; init; }
    public string? KecamatanCode { get; init; }
    public string? DesaCode { get; init; }
    public string? Landmark { get; init; }
    public string? Dusun { get; init; }
    public string? Rt { get; init; }
    public string? Rw { get; init; }

    /// <summary>What the category asked, by the question's key. Answers of a category that was given up stay and do no harm.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);
    public double? Latitude { get; init; }
    public double? Longitude { get; init; }
    public Sender? Sender { get; init; }
    public bool IsConfidential { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }

    public Neighbourhood Neighbourhood => new(Dusun, Rt, Rw);

    public Place Place => new(RegencyCode, KecamatanCode, DesaCode, Latitude, Longitude);

    /// <summary>In what role somebody files for a resident.</summary>
    public string? Helper { get; init; }

    /// <summary>Nothing that must be answered is missing.</summary>
    public bool IsComplete => Body.Length > 0 && Sender is not null && (KecamatanCode is not null || !string.IsNullOrEmpty(Landmark));

    public SubmitReport Filing(string? draftSecret) => new(SubmissionId, Body)
    {
        CategoryWish = Category, Place = Place, Landmark = Landmark, Neighbourhood = Neighbourhood, Extra = Extra, Visibility = Visibility, Name = Name, Phone = Phone, Email = Email, Helper = Helper, DraftSecret = draftSecret,
    };

    public ReportAnswers At(Place place) => this with
    {
        RegencyCode = place.RegencyCode, KecamatanCode = place.KecamatanCode, DesaCode = place.DesaCode, Latitude = place.Latitude, Longitude = place.Longitude,
    };

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
