namespace Portal.Web.Voices;

/// <summary>A recording with everything but its sound taken out.</summary>
/// <param name="Length">Zero where the container does not say.</param>
internal sealed record CleanAudio(byte[] Bytes, string MediaType, TimeSpan Length);

/// <summary>One kind of recording: how its bytes begin, what it may be called, and how its sound is taken out of it.</summary>
internal sealed record AudioKind(string MediaType, string[] Extensions, string[] Types, Func<byte[], bool> Begins, Func<byte[], CleanAudio?> Clean)
{
    public static readonly IReadOnlyList<AudioKind> All =
    [
        new("audio/webm", [".webm"], ["audio/webm", "video/webm"], bytes => bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x1A, 0x45, 0xDF, 0xA3]), WebmElements.Clean),
        new("audio/ogg", [".ogg", ".oga", ".opus"], ["audio/ogg", "application/ogg", "audio/opus"], bytes => bytes.AsSpan().StartsWith("OggS"u8), OggPages.Clean),
        new("audio/mp4", [".m4a", ".mp4"], ["audio/mp4", "audio/x-m4a", "audio/m4a"], bytes => bytes.Length > 12 && bytes.AsSpan(4).StartsWith("ftyp"u8), Mp4Boxes.Clean),
        new("audio/mpeg", [".mp3"], ["audio/mpeg", "audio/mp3"], bytes => bytes.AsSpan().StartsWith("ID3"u8) || bytes is [0xFF, >= 0xE0, ..], Mp3Frames.Clean),
        new("audio/wav", [".wav"], ["audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"], bytes => bytes.Length > 12 && bytes.AsSpan().StartsWith("RIFF"u8) && bytes.AsSpan(8).StartsWith("WAVE"u8), WavChunks.Clean),
    ];

    public static AudioKind? Of(string fileName, string contentType, byte[] bytes)
    {
        var type = contentType.Split(';')[0].Trim();
        return All.FirstOrDefault(kind => kind.Extensions.Contains(Path.GetExtension(fileName), StringComparer.OrdinalIgnoreCase) && kind.Types.Contains(type, StringComparer.OrdinalIgnoreCase) && kind.Begins(bytes));
    }

    public static string ExtensionOf(string mediaType) => All.FirstOrDefault(kind => kind.MediaType == mediaType)?.Extensions[0] ?? "";
}
