using System.Buffers.Binary;

namespace Portal.Web.Voices;

/// <summary>RIFF/WAVE: only the format and the samples are kept; lists, comments and what phones add are left behind.</summary>
internal static class WavChunks
{
    private const int Head = 12;
    private static readonly int[] Formats = [1, 3, 6, 7, 0xFFFE];

    public static CleanAudio? Clean(byte[] file)
    {
        byte[]? format = null, samples = null;
        for (var at = Head; at + 8 <= file.Length;)
        {
            var size = BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 4));
            var room = file.Length - at - 8;
            var isSamples = file.AsSpan(at).StartsWith("data"u8);
            // Recorders that write as they go leave the last size open.
            if (size > room && !isSamples) return null;
            var body = file.AsSpan(at + 8, (int)Math.Min(size, room));
            if (isSamples) samples ??= body.ToArray();
            else if (file.AsSpan(at).StartsWith("fmt "u8)) format ??= body.ToArray();
            at += 8 + body.Length + (body.Length & 1);
        }
        if (format is not { Length: >= 16 and <= 40 } || samples is not { Length: > 0 } || !Formats.Contains(BinaryPrimitives.ReadUInt16LittleEndian(format))) return null;
        var perSecond = BinaryPrimitives.ReadUInt32LittleEndian(format.AsSpan(8));
        if (perSecond == 0) return null;
        byte[] clean = [.. "RIFF"u8, .. Number(4 + 8 + format.Length + 8 + samples.Length + (samples.Length & 1)), .. "WAVE"u8, .. "fmt "u8, .. Number(format.Length), .. format, .. "data"u8, .. Number(samples.Length), .. samples, .. new byte[samples.Length & 1]];
        return new CleanAudio(clean, "audio/wav", TimeSpan.FromSeconds((double)samples.Length / perSecond));
    }

    private static byte[] Number(int value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(bytes, value);
        return bytes;
    }
}
