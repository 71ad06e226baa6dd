using Microsoft.AspNetCore.Components.Forms;
using Portal.Domain;
using Portal.Domain.Reports;

namespace Portal.Web.Reports;

/// <summary>A file as a form sent it.</summary>
public sealed record SentFile(Stream Content, string FileName, string ContentType)
{
    /// <summary>What was chosen on a circuit. The intake itself says what is too large: it stops reading at its limit.</summary>
    public static SentFile Of(IBrowserFile file) => new(file.OpenReadStream(Math.Max(1, file.Size)), file.Name, file.ContentType);
}

/// <param name="Good">Cleaned and stored.</param>
/// <param name="Refused">One sentence for each that could not be taken; it names the file.</param>
internal sealed record TakenPhotos(IReadOnlyList<StoredPhoto> Good, IReadOnlyList<Refusal> Refused);

/// <summary>The photos of one message, through the same intake as every other photo. One bad file does not cost the others.</summary>
internal sealed class MessagePhotos(PhotoIntake intake, ReportLimits limits)
{
    public async Task<TakenPhotos> Take(IReadOnlyList<SentFile> sent, CancellationToken stop)
    {
        List<StoredPhoto> good = [];
        List<Refusal> refused = sent.Count > limits.MessagePhotos ? [ReportRefusals.TooManyAtOnce(limits.MessagePhotos)] : [];
        foreach (var photo in sent.Take(limits.MessagePhotos))
        {
            var taken = await intake.Take(photo.Content, photo.FileName, photo.ContentType, stop: stop);
            if (taken.Succeeded) good.Add(taken.Value);
            else refused.Add(taken.Refusal);
        }
        return new TakenPhotos(good, refused);
    }
}
