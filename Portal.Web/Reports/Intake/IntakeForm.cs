using Portal.Domain.Reports;
using Portal.Domain.Tickets;

namespace Portal.Web.Reports.Intake;

/// <summary>What an officer writes down for a citizen who stands at the desk, calls, or wrote a letter. Nothing in it is the officer's own.</summary>
public sealed record IntakeForm
{
    /// <summary>The ways a report reaches an officer instead of the portal.</summary>
    public static readonly IReadOnlyList<Channel> Ways = [Channel.Desk, Channel.Phone, Channel.Letter, Channel.Field];

    /// <summary>128 random bits, hex, made with the form: pressing twice files once.</summary>
    public string SubmissionId { get; init; } = "";
    public Channel Channel { get; init; } = Channel.Desk;
    public DateOnly? ReceivedOn { get; init; }
    public string? LetterNumber { get; init; }
    public DateOnly? LetterOn { get; init; }
    public ReportKind Kind { get; init; }
    public string? Title { get; init; }
    public string Body { get; init; } = "";

    /// <summary>Slug.</summary>
    public string Category { get; init; } = "";
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Code of the kecamatan, or of the kabupaten/kota where nothing finer is known.</summary>
    public string? Area { get; init; }
    public string? Desa { get; init; }
    public string? Landmark { get; init; }
    public string? Dusun { get; init; }
    public string? Rt { get; init; }
    public string? Rw { get; init; }
    public Sender Sender { get; init; } = Sender.Named;
    public bool IsConfidential { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }

    /// <summary>It is filed, and its receipt has not been handed over yet.</summary>
    public bool IsFiled { get; init; }

    /// <summary>A wish, a question or an application needs no place; a problem lies somewhere.</summary>
    public bool NeedsPlace => Kind is ReportKind.Complaint or ReportKind.ServiceRequest;

    public bool HasPlace => !string.IsNullOrEmpty(Area) || !string.IsNullOrWhiteSpace(Landmark);

    /// <summary>The citizen's own words as the form for citizens would carry them; who wants no identity leaves none.</summary>
    public ReportAnswers Answers => new()
    {
        SubmissionId = SubmissionId, Body = Body, Category = Category, Extra = Extra, Landmark = Landmark, Dusun = Dusun, Rt = Rt, Rw = Rw, Sender = Sender, IsConfidential = IsConfidential,
        Name = Sender == Sender.Unnamed ? null : Name, Phone = Sender == Sender.Unnamed ? null : Phone, Email = Sender == Sender.Unnamed ? null : Email,
    };
}
