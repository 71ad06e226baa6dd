using System.Security.Cryptography;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>
/// The one way a photo comes in, whatever form it came by: allow-listed by first bytes, extension and type, measured before it is decoded,
/// drawn anew as JPEG, and refused if any EXIF, XMP or comment is left. Evidence and proofs of every slice go through here.
/// </summary>
internal sealed class PhotoIntake(Folders folders, FileStore files, Vault vault, ReportLimits limits, PhotoProgram program, PhotoLooks looks)
{
    private static readonly string[] Extensions = [".jpg", ".jpeg", ".jfif", ".png", ".webp"], Types = ["image/jpeg", "image/jpg", "image/pjpeg", "image/png", "image/webp"];

    /// <summary>What a name and a type promise; the bytes are asked when they are there.</summary>
    public static bool Allows(string fileName, string contentType) =>
        Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase) && Types.Contains(contentType, StringComparer.OrdinalIgnoreCase);

    /// <param name="keepOriginal">For proofs: the untouched bytes are kept as well, sealed; their metadata is evidence and is never served.</param>
    /// <returns>A stored JPEG, or a refusal that names the file (<c>photo.kind</c>, <c>.too-large</c>, <c>.too-wide</c>, <c>.broken</c>, <c>.metadata</c>).</returns>
    public async Task<Outcome<StoredPhoto>> Take(Stream content, string fileName, string contentType, bool keepOriginal = false, CancellationToken stop = default)
    {
        var name = ShownName.Of(fileName);
        if (!Allows(fileName, contentType)) return ReportRefusals.PhotoKind(name);
        if (await Incoming.Read(content, limits.PhotoMegabytes * 1024L * 1024, stop) is not { } bytes) return ReportRefusals.PhotoTooLarge(name, limits.PhotoMegabytes);
        if (ImageHeader.Read(bytes) is not { } header) return ReportRefusals.PhotoKind(name);
        if (header.IsTooWide) return ReportRefusals.PhotoTooWide(name);
        if (!program.IsPresent && header.Kind != ImageKind.Jpeg) return ReportRefusals.PhotoKind(name);

        var clean = program.IsPresent ? await Redraw(bytes, stop) : JpegSegments.WithoutMetadata(bytes);
        if (clean is null) return ReportRefusals.PhotoBroken(name);
        if (!JpegSegments.IsClean(clean)) return ReportRefusals.PhotoKeepsMetadata(name);
        var original = keepOriginal ? await files.KeepSealed(vault, bytes, stop) : null;
        var stored = await files.Keep(new MemoryStream(clean), stop);
        return new StoredPhoto(stored.Sha256, stored.Size, "image/jpeg", original is null ? null : Convert.ToHexStringLower(SHA256.HashData(bytes)), original?.Sha256) { Looks = await looks.Of(clean, stop), Notes = keepOriginal ? CameraNotes.Read(bytes) : CameraNotes.None };
    }

    private async Task<byte[]?> Redraw(byte[] bytes, CancellationToken stop)
    {
        var stem = Path.Combine(folders.Incoming, Guid.NewGuid().ToString("N"));
        var (from, to) = (stem + ".in", stem + ".jpg");
        try
        {
            await File.WriteAllBytesAsync(from, bytes, stop);
            return await program.Redraw(from, to, stop) ? await File.ReadAllBytesAsync(to, stop) : null;
        }
        finally
        {
            File.Delete(from);
            File.Delete(to);
        }
    }
}
