using System.Buffers.Binary;

namespace Portal.Web.Voices;

/// <summary>
/// MP4 and M4A: boxes that sound does not need (where phones write the place, the device and the owner) become empty space of the same
/// size, so that no offset moves. A file with any track beside sound is refused: such a track may tell where it was.
/// </summary>
internal static class Mp4Boxes
{
    private const int MostDepth = 8;
    private static readonly HashSet<string> Containers = new(["moov", "trak", "mdia", "minf", "stbl", "edts", "dinf", "mvex", "moof", "traf"], StringComparer.Ordinal);
    private static readonly HashSet<string> Needed = new(
        [
            "ftyp", "styp", "mdat", "sidx", "mvhd", "tkhd", "elst", "mdhd", "hdlr", "smhd", "dref", "stsd", "stts", "stsc", "stsz", "stz2", "stco", "co64", "ctts", "stss", "sgpd", "sbgp", "mehd", "trex", "mfhd",
            "tfhd", "tfdt", "trun", "mfro",
        ], StringComparer.Ordinal);

    private sealed class Walk(byte[] bytes)
    {
        public bool IsSound { get; private set; }
        public TimeSpan Length { get; private set; }

        public bool Through(int from, int to, int depth)
        {
            for (var at = from; at < to;)
            {
                if (at + 8 > to || Size(at, to) is not { } size) return false;
                var type = System.Text.Encoding.Latin1.GetString(bytes, at + 4, 4);
                var body = at + (BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)) == 1 ? 16 : 8);
                var end = at + size;
                if (Containers.Contains(type) ? depth >= MostDepth || !Through(body, end, depth + 1) : !Box(type, at, body, end)) return false;
                at = end;
            }
            return true;
        }

        private int? Size(int at, int to)
        {
            long size = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (size == 1) size = at + 16 <= to ? BinaryPrimitives.ReadInt64BigEndian(bytes.AsSpan(at + 8)) : 0;
            else if (size == 0) size = to - at;
            var head = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)) == 1 ? 16 : 8;
            return size < head || size > to - at ? null : (int)size;
        }

        private bool Box(string type, int at, int body, int end)
        {
            switch (type)
            {
                case "mvhd":
                    return Times(body, end) && Duration(body, end);
                case "tkhd" or "mdhd":
                    return Times(body, end);
                case "hdlr":
                    if (end - body < 24 || !bytes.AsSpan(body + 8).StartsWith("soun"u8)) return false;
                    IsSound = true;
                    bytes.AsSpan(body + 24, end - body - 24).Clear();
                    return true;
                case "stsd":
                    return end - body >= 16 && (bytes.AsSpan(body + 12).StartsWith("mp4a"u8) || bytes.AsSpan(body + 12).StartsWith("Opus"u8));
                case var other when Needed.Contains(other):
                    return true;
                default:
                    "free"u8.CopyTo(bytes.AsSpan(at + 4));
                    bytes.AsSpan(body, end - body).Clear();
                    return true;
            }
        }

        // When it was made is nobody's business either.
        private bool Times(int body, int end)
        {
            var width = bytes[body] == 1 ? 8 : 4;
            if (end - body < 4 + 3 * width + 4) return false;
            bytes.AsSpan(body + 4, 2 * width).Clear();
            return true;
        }

        private bool Duration(int body, int end)
        {
            var isLong = bytes[body] == 1;
            if (end - body < (isLong ? 32 : 20)) return false;
            var scale = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(body + (isLong ? 20 : 12)));
            double units = isLong ? BinaryPrimitives.ReadUInt64BigEndian(bytes.AsSpan(body + 24)) : BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(body + 16));
            if (scale == 0) return false;
            // All ones: not known.
            Length = units >= uint.MaxValue ? TimeSpan.Zero : TimeSpan.FromSeconds(units / scale);
            return true;
        }
    }

    public static CleanAudio? Clean(byte[] file)
    {
        var bytes = (byte[])file.Clone();
        var walk = new Walk(bytes);
        return walk.Through(0, bytes.Length, 0) && walk.IsSound ? new CleanAudio(bytes, "audio/mp4", walk.Length) : null;
    }
}
