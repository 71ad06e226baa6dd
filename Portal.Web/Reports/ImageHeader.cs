using System.Buffers.Binary;

namespace Portal.Web.Reports;

internal enum ImageKind { Jpeg, Png, WebP }

/// <summary>What the first bytes say a picture is and how large it would become; read before anything decodes it.</summary>
internal sealed record ImageHeader(ImageKind Kind, int Width, int Height)
{
    public const long MostPixels = 50_000_000;

    public bool IsTooWide => (long)Width * Height > MostPixels;

    /// <returns>Null when it is no JPEG, PNG or WebP, or its size cannot be read.</returns>
    public static ImageHeader? Read(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => Jpeg(bytes),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png(bytes),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP(bytes),
        _ => null,
    };

    private static ImageHeader? Sized(ImageKind kind, int width, int height) => width > 0 && height > 0 ? new(kind, width, height) : null;

    private static ImageHeader? Jpeg(ReadOnlySpan<byte> bytes)
    {
        foreach (var segment in JpegSegments.Read(bytes))
        {
            if (!segment.IsFrame || segment.Length < 7) continue;
            var body = bytes.Slice(segment.BodyStart, segment.Length);
            return Sized(ImageKind.Jpeg, BinaryPrimitives.ReadUInt16BigEndian(body[3..]), BinaryPrimitives.ReadUInt16BigEndian(body[1..]));
        }
        return null;
    }

    private static ImageHeader? Png(ReadOnlySpan<byte> bytes) =>
        bytes.Length < 24 || !bytes[12..16].SequenceEqual("IHDR"u8) ? null
        : Sized(ImageKind.Png, BinaryPrimitives.ReadInt32BigEndian(bytes[16..]), BinaryPrimitives.ReadInt32BigEndian(bytes[20..]));

    private static ImageHeader? WebP(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 30) return null;
        if (bytes[12..16].SequenceEqual("VP8X"u8)) return Sized(ImageKind.WebP, 1 + Three(bytes[24..]), 1 + Three(bytes[27..]));
        if (bytes[12..16].SequenceEqual("VP8 "u8))
            return Sized(ImageKind.WebP, BinaryPrimitives.ReadUInt16LittleEndian(bytes[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(bytes[28..]) & 0x3FFF);
        if (!bytes[12..16].SequenceEqual("VP8L"u8)) return null;
        var bits = BinaryPrimitives.ReadUInt32LittleEndian(bytes[21..]);
        return Sized(ImageKind.WebP, (int)(bits & 0x3FFF) + 1, (int)((bits >> 14) & 0x3FFF) + 1);
    }

    private static int Three(ReadOnlySpan<byte> bytes) => bytes[0] | bytes[1] << 8 | bytes[2] << 16;
}
