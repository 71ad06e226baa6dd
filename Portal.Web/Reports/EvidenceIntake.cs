using Portal.Domain;

namespace Portal.Web.Reports;

/// <summary>Takes a photo or a PDF, each by its own intake: the type it came with says which, and that intake asks the bytes.</summary>
internal sealed class EvidenceIntake(PhotoIntake photos, DocumentIntake documents)
{
    public static bool IsDocument(string contentType) => contentType.Equals(DocumentIntake.MediaType, StringComparison.OrdinalIgnoreCase);

    /// <param name="keepOriginal">Of a photo that is to prove something; see <see cref="PhotoIntake"/>.</param>
    public Task<Outcome<StoredPhoto>> Take(SentFile file, bool keepOriginal, CancellationToken stop) => IsDocument(file.ContentType)
        ? documents.Take(file.Content, file.FileName, file.ContentType, stop: stop)
        : photos.Take(file.Content, file.FileName, file.ContentType, keepOriginal, stop);
}
