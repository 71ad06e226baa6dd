namespace Portal.Web.Voices;

/// <summary>MP3: only whole frames of sound are kept; ID3 before them and whatever stands behind them is left behind.</summary>
internal static class Mp3Frames
{
    private const int LeastFrames = 3;
    private static readonly int[] BitRates1 = [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320], BitRates2 = [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160];
    private static readonly int[] SampleRates = [44100, 48000, 32000];

    public static CleanAudio? Clean(byte[] file)
    {
        var start = AfterTags(file);
        var (at, frames, seconds) = (start, 0, 0d);
        while (Frame(file, at) is { } frame)
        {
            at += frame.Length;
            frames++;
            seconds += frame.Seconds;
        }
        return frames < LeastFrames ? null : new CleanAudio(file[start..at], "audio/mpeg", TimeSpan.FromSeconds(seconds));
    }

    private static int AfterTags(byte[] file)
    {
        var at = 0;
        while (at + 10 <= file.Length && file.AsSpan(at).StartsWith("ID3"u8))
        {
            var size = (file[at + 6] & 0x7F) << 21 | (file[at + 7] & 0x7F) << 14 | (file[at + 8] & 0x7F) << 7 | (file[at + 9] & 0x7F);
            at += 10 + size + ((file[at + 5] & 0x10) != 0 ? 10 : 0);
        }
        return Math.Min(at, file.Length);
    }

    // Layer III of MPEG 1, 2 and 2.5; a frame that would reach beyond the file is not whole.
    private static (int Length, double Seconds)? Frame(byte[] file, int at)
    {
        if (at + 4 > file.Length || file[at] != 0xFF || (file[at + 1] & 0xE6) != 0xE2) return null;
        var version = (file[at + 1] >> 3) & 3;
        var (rate, sampling) = (file[at + 2] >> 4, (file[at + 2] >> 2) & 3);
        if (version == 1 || rate is 0 or 15 || sampling == 3) return null;
        var isFirst = version == 3;
        var samples = SampleRates[sampling] >> (isFirst ? 0 : version == 2 ? 1 : 2);
        var length = (isFirst ? 144_000 : 72_000) * (isFirst ? BitRates1 : BitRates2)[rate] / samples + ((file[at + 2] >> 1) & 1);
        return length < 4 || at + length > file.Length ? null : (length, (isFirst ? 1152d : 576d) / samples);
    }
}
