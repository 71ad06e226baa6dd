using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.Reports;
using Portal.Web.Voices;

namespace Portal.Web.Directions;

/// <summary>What comes along with an arahan, through the intakes of every other file: the leader's voice when it is given, photos and PDF when the OPD reports.</summary>
internal sealed class DirectionFiles(AudioIntake voices, EvidenceIntake files, TimeProvider time)
{
    public const int Most = 5;

    /// <returns>Null where nothing was sent.</returns>
    public async Task<Outcome<Attachment?>> Voice(SentFile? sent, CancellationToken stop)
    {
        if (sent is null) return (Attachment?)null;
        var taken = await voices.Take(sent.Content, sent.FileName, sent.ContentType, stop);
        return taken.Succeeded ? taken.Value.Attach(AttachmentPurpose.Order, time.GetUtcNow()) : taken.Refusal;
    }

    /// <returns>All of them, or one refusal for each file that could not be taken; then none counts.</returns>
    public async Task<Outcome<IReadOnlyList<Attachment>>> Evidence(IReadOnlyList<SentFile> sent, CancellationToken stop)
    {
        List<Attachment> good = [];
        List<Refusal> refused = [];
        foreach (var file in sent)
        {
            var taken = await files.Take(file, keepOriginal: false, stop);
            if (taken.Succeeded) good.Add(taken.Value.Attach(AttachmentPurpose.Account, time.GetUtcNow()));
            else refused.Add(taken.Refusal with { Field = "files" });
        }
        return refused.Count == 0 ? good : Outcome<IReadOnlyList<Attachment>>.Refuse([.. refused]);
    }
}
