using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>Takes a PDF as proof. It is kept as it is and only ever served as a download in a sandbox.</summary>
internal sealed class DocumentIntake(FileStore files, ReportLimits limits)
{
    public async Task<Outcome<StoredPhoto>> Take(Stream content, string fileName, string contentType, CancellationToken stop = default)
    {
        var name = ShownName.Of(fileName);
        if (!Path.GetExtension(fileName).Equals(".pdf", StringComparison.OrdinalIgnoreCase) || !contentType.Equals("application/pdf", StringComparison.OrdinalIgnoreCase)) return ReportRefusals.DocumentKind(name);
        if (await Incoming.Read(content, limits.DocumentMegabytes * 1024L * 1024, stop) is not { } bytes) return ReportRefusals.DocumentTooLarge(name, limits.DocumentMegabytes);
        if (!bytes.AsSpan().StartsWith("%PDF-"u8)) return ReportRefusals.DocumentKind(name);
        var stored = await files.Keep(new MemoryStream(bytes), stop);
        return new StoredPhoto(stored.Sha256, stored.Size, "application/pdf");
    }
}
