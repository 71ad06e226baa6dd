using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Voices;

/// <summary>
/// The one way a recording comes in: allow-listed by first bytes, extension and type, at most 2 MB and about a minute, with nothing kept but
/// its sound. What carries more than sound is refused.
/// </summary>
internal sealed class AudioIntake(FileStore files)
{
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>A minute, and what a thumb needs to stop.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(65);

    /// <returns>A stored recording, or a refusal that names the file (<c>voice.kind</c>, <c>.too-large</c>, <c>.broken</c>, <c>.too-long</c>).</returns>
    public async Task<Outcome<StoredPhoto>> Take(Stream content, string fileName, string contentType, CancellationToken stop)
    {
        var name = ShownName.Of(fileName);
        if (await Incoming.Read(content, MostBytes, stop) is not { } bytes) return ReportRefusals.VoiceTooLarge(name);
        if (AudioKind.Of(fileName, contentType, bytes) is not { } kind) return ReportRefusals.VoiceKind(name);
        if (kind.Clean(bytes) is not { } clean) return ReportRefusals.VoiceBroken(name);
        if (clean.Length > Longest) return ReportRefusals.VoiceTooLong(name);
        var stored = await files.Keep(new MemoryStream(clean.Bytes), stop);
        return new StoredPhoto(stored.Sha256, stored.Size, clean.MediaType);
    }
}
