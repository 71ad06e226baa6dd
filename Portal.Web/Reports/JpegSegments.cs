using System.Buffers.Binary;

namespace Portal.Web.Reports;

/// <summary>One marker of a JPEG (ITU-T T.81, annex B) and the bytes that belong to it.</summary>
/// <param name="Start">Where the FF of the marker stands.</param>
/// <param name="BodyStart">Behind marker and length.</param>
/// <param name="Length">Of the body, without the two bytes of the length itself.</param>
/// <param name="End">Behind the segment; for a scan behind its coded data.</param>
internal readonly record struct JpegSegment(byte Marker, int Start, int BodyStart, int Length, int End)
{
    public const byte StartOfImage = 0xD8, EndOfImage = 0xD9, StartOfScan = 0xDA, Comment = 0xFE, Jfif = 0xE0, Colours = 0xE2, Adobe = 0xEE;

    public bool IsFrame => Marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC);

    /// <summary>Carries what a camera or a program says about the picture: EXIF, XMP, IPTC, maker's data, comments.</summary>
    public bool IsMetadata(ReadOnlySpan<byte> file) => Marker == Comment || Marker is >= 0xE0 and <= 0xEF && !IsNeeded(file.Slice(BodyStart, Length));

    // Without these three a decoder may show wrong colours. APP2 is shared with other programs' data, so its name is checked.
    private bool IsNeeded(ReadOnlySpan<byte> body) => Marker switch
    {
        Jfif => body.StartsWith("JFIF\0"u8) && Length == 14,
        Colours => body.StartsWith("ICC_PROFILE\0"u8),
        Adobe => body.StartsWith("Adobe"u8) && Length == 12,
        _ => false,
    };
}

/// <summary>Walks a JPEG from marker to marker, through the coded data of progressive scans, up to the end of the image.</summary>
internal static class JpegSegments
{
    /// <returns>What could be read; a whole picture ends with <see cref="JpegSegment.EndOfImage"/>.</returns>
    public static List<JpegSegment> Read(ReadOnlySpan<byte> file)
    {
        var segments = new List<JpegSegment>();
        for (var at = 0; at + 1 < file.Length && file[at] == 0xFF;)
        {
            var marker = file[at + 1];
            if (marker == 0xFF) { at++; continue; }
            var segment = IsBare(marker) ? new JpegSegment(marker, at, at + 2, 0, at + 2) : WithBody(file, at, marker);
            if (segment is not { } read) break;
            segments.Add(read);
            if (marker == JpegSegment.EndOfImage) break;
            at = read.End;
        }
        return segments;
    }

    /// <summary>The same picture without metadata and without anything behind its end; null when it is not a whole JPEG.</summary>
    public static byte[]? WithoutMetadata(ReadOnlySpan<byte> file)
    {
        var segments = Read(file);
        if (!IsWhole(segments)) return null;
        var clean = new MemoryStream(file.Length);
        foreach (var segment in segments)
        {
            if (!segment.IsMetadata(file)) clean.Write(file[segment.Start..segment.End]);
        }
        return clean.ToArray();
    }

    /// <summary>A whole picture that says nothing but itself: what may be served.</summary>
    public static bool IsClean(ReadOnlySpan<byte> file)
    {
        var segments = Read(file);
        if (!IsWhole(segments) || segments[^1].End != file.Length) return false;
        foreach (var segment in segments)
        {
            if (segment.IsMetadata(file)) return false;
        }
        return true;
    }

    private static bool IsWhole(List<JpegSegment> segments) =>
        segments.Count > 3 && segments[0].Marker == JpegSegment.StartOfImage && segments[^1].Marker == JpegSegment.EndOfImage
        && segments.Exists(one => one.IsFrame) && segments.Exists(one => one.Marker == JpegSegment.StartOfScan);

    private static bool IsBare(byte marker) => marker is JpegSegment.StartOfImage or JpegSegment.EndOfImage or 0x01 or >= 0xD0 and <= 0xD7;

    private static JpegSegment? WithBody(ReadOnlySpan<byte> file, int at, byte marker)
    {
        if (at + 4 > file.Length) return null;
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]);
        var end = at + 2 + length;
        if (length < 2 || end > file.Length) return null;
        return new JpegSegment(marker, at, at + 4, length - 2, marker == JpegSegment.StartOfScan ? EndOfScan(file, end) : end);
    }

    // In coded data FF is followed by 00 (a stuffed byte) or a restart marker; anything else begins the next segment.
    private static int EndOfScan(ReadOnlySpan<byte> file, int at)
    {
        while (at + 1 < file.Length && (file[at] != 0xFF || file[at + 1] is 0x00 or 0xFF or >= 0xD0 and <= 0xD7)) at++;
        return at + 1 < file.Length ? at : file.Length;
    }
}
