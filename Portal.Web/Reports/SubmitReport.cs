using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Catalog;
using Portal.Domain.Regions;
using Portal.Domain.Reports;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>
/// Files a report: report, ticket, attachments, first event and outbox row in one durable transaction. The same
/// <see cref="SubmissionId"/> again, even fifty at once, gives the same receipt and never a second ticket.
/// </summary>
/// <param name="SubmissionId">128 random bits, 32 hex digits.</param>
public sealed record SubmitReport(string SubmissionId, string Body) : IOperation<Receipt>
{
    public static Permission Needs => Permission.Anyone;

    /// <summary>Null: the first sentence of the body.</summary>
    public string? Title { get; init; }
    public ReportKind Kind { get; init; } = ReportKind.Complaint;
    public Channel Channel { get; init; } = Channel.Web;
    public Place Place { get; init; } = new(null, null, null);
    public string? Landmark { get; init; }
    public Neighbourhood Neighbourhood { get; init; } = new(null, null, null);

    /// <summary>What the category asked, by the question's key. A missing answer never stops a report here: a report that waited on a phone must arrive.</summary>
    public IReadOnlyDictionary<string, string> Extra { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Slug the citizen chose; the Admin Instansi decides.</summary>
    public string? CategoryWish { get; init; }
    public Visibility Visibility { get; init; }
    public string? Name { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }

    /// <summary>In what role somebody files for a resident ("Ketua RT atau RW"); null when citizens file for themselves.</summary>
    public string? Helper { get; init; }

    /// <summary>The draft whose photos come with it; it ends in the same transaction.</summary>
    public string? DraftSecret { get; init; }

    /// <summary>Photos taken in without a draft.</summary>
    public IReadOnlyList<StoredPhoto> Photos { get; init; } = [];

    public bool HasIdentity => !string.IsNullOrWhiteSpace(Name) || !string.IsNullOrWhiteSpace(Phone) || !string.IsNullOrWhiteSpace(Email);
}

internal sealed class SubmitReportShape : AbstractValidator<SubmitReport>
{
    public SubmitReportShape()
    {
        RuleFor(report => report.SubmissionId).Matches(AnswerRules.SubmissionPattern).WithMessage("Formulir ini tidak lengkap. Mulai lagi dari langkah pertama.");
        RuleFor(report => report.Body).Must(body => body.Trim().Length is >= AnswerRules.LeastBesideVoice and <= AnswerRules.MostLetters).WithMessage(AnswerRules.BodySentence);
        RuleFor(report => report.Name).MaximumLength(120).WithMessage("Nama paling panjang 120 huruf.");
        RuleFor(report => report.Phone).Must(AnswerRules.IsPhone).WithMessage(AnswerRules.PhoneSentence);
        RuleFor(report => report.Email).Must(AnswerRules.IsEmail).WithMessage(AnswerRules.EmailSentence);
        RuleFor(report => report.Neighbourhood.Dusun).MaximumLength(Neighbourhood.LongestDusun).WithMessage(AnswerRules.DusunSentence);
        RuleFor(report => report.Neighbourhood.Rt).Must(AnswerRules.IsRtRw).WithMessage(AnswerRules.RtRwSentence);
        RuleFor(report => report.Neighbourhood.Rw).Must(AnswerRules.IsRtRw).WithMessage(AnswerRules.RtRwSentence);
        RuleFor(report => report.Extra).Must(extra => extra.Count <= CategoryQuestion.MostPerCategory * 4 && extra.Values.All(one => one.Length <= CategoryQuestion.LongestAnswer))
            .WithMessage("Jawaban paling panjang 300 huruf");
        RuleFor(report => report.Helper).MaximumLength(60);
        RuleFor(report => report.Landmark).MaximumLength(AnswerRules.MostLandmark).WithMessage(AnswerRules.LandmarkSentence);
    }
}

internal sealed class SubmitReportHandler(FilingDesk desk, Vault vault, TimeProvider time) : IHandle<SubmitReport, Receipt>
{
    public Task<Outcome<Receipt>> Handle(SubmitReport operation, Actor actor, CancellationToken stop) =>
        // An officer who files on the public page files as a citizen: their account stays out of the log.
        desk.File(operation, operation.Channel == Channel.Web ? Actor.Nobody : actor, db => TooShort(db, operation, stop), stop);

    // Who spoke need not write it all again.
    private async Task<Refusal?> TooShort(PortalDb db, SubmitReport filing, CancellationToken stop) =>
        filing.Body.Trim().Length >= AnswerRules.LeastLetters || await HasVoice(db, filing, stop) ? null : new Refusal("shape", AnswerRules.BodySentence, "body");

    private async Task<bool> HasVoice(PortalDb db, SubmitReport filing, CancellationToken stop) =>
        filing.DraftSecret is { } secret && await db.FindDraft(vault, secret, time.GetUtcNow(), stop) is { } draft
        && await db.Attachments.AnyAsync(one => one.DraftId == draft.Id && one.Purpose == AttachmentPurpose.Voice, stop);
}
