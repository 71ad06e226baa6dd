using System.Buffers.Binary;

namespace Portal.Web.Voices;

/// <summary>
/// WebM with one sound track, as Chrome records it: tags, attachments, chapters, titles and dates become void elements of the same size.
/// Segment and clusters may have no stated end, so they are walked through as if flat.
/// </summary>
internal static class WebmElements
{
    private const uint Header = 0x1A45DFA3, Segment = 0x18538067, Cluster = 0x1F43B675, Info = 0x1549A966, Tracks = 0x1654AE6B, TrackEntry = 0xAE, Void = 0xEC;
    private const uint DocType = 0x4282, TimestampScale = 0x2AD7B1, Duration = 0x4489, MuxingApp = 0x4D80, WritingApp = 0x5741, TrackType = 0x83, CodecId = 0x86;
    private const uint Timestamp = 0xE7, SimpleBlock = 0xA3, BlockGroup = 0xA0, PrevSize = 0xAB, Position = 0xA7, SeekHead = 0x114D9B74, Cues = 0x1C53BB6B;
    private const int SoundTrack = 2;

    public static CleanAudio? Clean(byte[] file)
    {
        var bytes = (byte[])file.Clone();
        var walk = new Walk(bytes);
        return walk.Through(0, bytes.Length, isTop: true) && walk is { IsSound: true, IsWebm: true } ? new CleanAudio(bytes, "audio/webm", walk.Length) : null;
    }

    private sealed class Walk(byte[] bytes)
    {
        private double scale = 1_000_000, last, cluster;

        public bool IsSound { get; private set; }
        public bool IsWebm { get; private set; }
        public TimeSpan Length => TimeSpan.FromSeconds(last * scale / 1e9);

        public bool Through(int from, int to, bool isTop)
        {
            for (var at = from; at < to;)
            {
                if (Id(at, to) is not { } id || Size(at + id.Width, to) is not { } size) return false;
                var body = at + id.Width + size.Width;
                if (isTop && id.Value is Segment or Cluster)
                {
                    at = body;
                    continue;
                }
                if (size.Value is not { } length || length > to - body) return false;
                var end = body + (int)length;
                if (!Element(id.Value, at, body, end)) return false;
                at = end;
            }
            return true;
        }

        private bool Element(uint id, int at, int body, int end)
        {
            var data = bytes.AsSpan(body, end - body);
            switch (id)
            {
                case Header or Info or Tracks or TrackEntry:
                    return Through(body, end, isTop: false);
                case DocType:
                    IsWebm = data.SequenceEqual("webm"u8);
                    return IsWebm;
                case TrackType:
                    IsSound = Number(data) == SoundTrack;
                    return IsSound;
                case CodecId:
                    return data.StartsWith("A_OPUS"u8) || data.StartsWith("A_VORBIS"u8);
                case TimestampScale:
                    scale = Number(data);
                    return true;
                case Timestamp:
                    last = cluster = Number(data);
                    return true;
                case SimpleBlock:
                    if (data.Length >= 4) last = Math.Max(last, cluster + BinaryPrimitives.ReadInt16BigEndian(data[1..]));
                    return true;
                case MuxingApp or WritingApp:
                    data.Clear();
                    return true;
                case BlockGroup or PrevSize or Position or SeekHead or Cues or Duration or 0x4286 or 0x42F7 or 0x42F2 or 0x42F3 or 0x4287 or 0x4285:
                    return true;
                // Of a track: number, uid, flags, language, delays, private codec data and the sound's own settings.
                case 0xD7 or 0x73C5 or 0xB9 or 0x88 or 0x55AA or 0x9C or 0x22B59C or 0x56AA or 0x56BB or 0x63A2 or 0xE1 or 0x23E383 or 0x6DE7 or 0x55EE or 0xAA:
                    return true;
                default:
                    Empty(at, end);
                    return true;
            }
        }

        private void Empty(int at, int end)
        {
            var size = end - at;
            bytes.AsSpan(at, size).Clear();
            bytes[at] = (byte)Void;
            if (size < 9) bytes[at + 1] = (byte)(0x80 | (size - 2));
            else BinaryPrimitives.WriteUInt64BigEndian(bytes.AsSpan(at + 1), 0x0100_0000_0000_0000UL | (uint)(size - 9));
        }

        private (uint Value, int Width)? Id(int at, int to)
        {
            var width = System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[at]) - 24 + 1;
            if (width > 4 || at + width > to) return null;
            uint value = 0;
            for (var index = 0; index < width; index++) value = value << 8 | bytes[at + index];
            return (value, width);
        }

        private (long? Value, int Width)? Size(int at, int to)
        {
            if (at >= to) return null;
            var width = System.Numerics.BitOperations.LeadingZeroCount((uint)bytes[at]) - 24 + 1;
            if (width > 8 || at + width > to) return null;
            long value = bytes[at] & (0xFF >> width);
            var isOpen = value == 0xFF >> width;
            for (var index = 1; index < width; index++)
            {
                value = value << 8 | bytes[at + index];
                isOpen &= bytes[at + index] == 0xFF;
            }
            return (isOpen ? null : value, width);
        }

        private static double Number(ReadOnlySpan<byte> data)
        {
            double value = 0;
            foreach (var one in data) value = value * 256 + one;
            return value;
        }
    }
}
