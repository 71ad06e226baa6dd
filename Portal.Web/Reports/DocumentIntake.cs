using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>Takes a PDF. It is kept as it is and only ever served as a download in a sandbox.</summary>
internal sealed class DocumentIntake(FileStore files, Vault vault, ReportLimits limits)
{
    public const string MediaType = "application/pdf";

    /// <param name="isSealed">Kept sealed: not even a copy of the disk shows it.</param>
    public async Task<Outcome<StoredPhoto>> Take(Stream content, string fileName, string contentType, bool isSealed = false, CancellationToken stop = default)
    {
        var name = ShownName.Of(fileName);
        if (!Path.GetExtension(fileName).Equals(".pdf", StringComparison.OrdinalIgnoreCase) || !EvidenceIntake.IsDocument(contentType)) return ReportRefusals.DocumentKind(name);
        if (await Incoming.Read(content, limits.DocumentMegabytes * 1024L * 1024, stop) is not { } bytes) return ReportRefusals.DocumentTooLarge(name, limits.DocumentMegabytes);
        if (!bytes.AsSpan().StartsWith("%PDF-"u8)) return ReportRefusals.DocumentKind(name);
        var stored = isSealed ? await files.KeepSealed(vault, bytes, stop) : await files.Keep(new MemoryStream(bytes), stop);
        return new StoredPhoto(stored.Sha256, bytes.Length, MediaType);
    }
}
