using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Portal.Web.Reports;

/// <summary>What a camera wrote into its JPEG about the moment and the place (EXIF 2.32): evidence about a proof, read once and never served. Hostile bytes give nothing.</summary>
/// <param name="TakenLocal">DateTimeOriginal: the camera's own clock.</param>
/// <param name="Offset">OffsetTimeOriginal, where the camera knows it.</param>
internal sealed record CameraNotes(DateTime? TakenLocal, TimeSpan? Offset, double? Latitude, double? Longitude)
{
    private const byte App1 = 0xE1;
    private const ushort ExifPart = 0x8769, GpsPart = 0x8825, DateTimeOriginal = 0x9003, OffsetTimeOriginal = 0x9011, NorthOrSouth = 1, LatitudeTag = 2, EastOrWest = 3, LongitudeTag = 4;

    public static readonly CameraNotes None = new(null, null, null, null);

    /// <param name="zone">Cameras without an offset are set to the clock of the place.</param>
    public DateTimeOffset? TakenAt(TimeZoneInfo zone) => TakenLocal is not { } local ? null : new DateTimeOffset(local, Offset ?? zone.GetUtcOffset(local)).ToUniversalTime();

    /// <summary>What somebody else says stands where the camera is silent.</summary>
    public CameraNotes Or(DateTimeOffset? at, double? latitude, double? longitude) => this with
    {
        TakenLocal = TakenLocal ?? at?.UtcDateTime, Offset = TakenLocal is null ? at is null ? null : TimeSpan.Zero : Offset,
        Latitude = Longitude is null ? Within(latitude, 90) : Latitude, Longitude = Latitude is null ? Within(longitude, 180) : Longitude,
    };

    public static CameraNotes Read(byte[] file)
    {
        foreach (var segment in JpegSegments.Read(file))
        {
            if (segment.Marker != App1 || segment.Length < 14) continue;
            var body = file.AsSpan(segment.BodyStart, segment.Length);
            if (body.StartsWith("Exif\0\0"u8)) return Tiff.Of(body[6..].ToArray()) is { } tiff ? Of(tiff) : None;
        }
        return None;
    }

    private static CameraNotes Of(Tiff tiff)
    {
        var top = tiff.Part(tiff.First);
        var (camera, place) = (tiff.PartAt(top, ExifPart), tiff.PartAt(top, GpsPart));
        return new(Moment(tiff.Text(camera, DateTimeOriginal)), Zone(tiff.Text(camera, OffsetTimeOriginal)),
            Within(tiff.Degrees(place, LatitudeTag, NorthOrSouth), 90), Within(tiff.Degrees(place, LongitudeTag, EastOrWest), 180));
    }

    private static DateTime? Moment(string? text) => DateTime.TryParseExact(text, "yyyy:MM:dd HH:mm:ss", CultureInfo.InvariantCulture, DateTimeStyles.None, out var at) && at.Year > 1990 ? at : null;

    private static TimeSpan? Zone(string? text) => text is ['+' or '-', _, _, ':', _, _] && TimeSpan.TryParseExact(text[1..], @"hh\:mm", CultureInfo.InvariantCulture, out var offset) && offset.TotalHours <= 14
        ? text[0] == '-' ? -offset : offset : null;

    private static double? Within(double? degrees, double most) => degrees is { } known && Math.Abs(known) <= most ? known : null;

    /// <summary>A TIFF block: tables of twelve-byte entries that point around in it. Every read is checked against its length.</summary>
    private sealed class Tiff(byte[] bytes, bool isLittle)
    {
        private const int EntryLength = 12, MostEntries = 512;

        public static Tiff? Of(byte[] bytes) => bytes.Length < 8 ? null : (bytes[0], bytes[1]) switch { (0x49, 0x49) => new(bytes, true), (0x4D, 0x4D) => new(bytes, false), _ => null };

        public uint First => Long(4) ?? 0;

        public Dictionary<ushort, int> Part(uint offset)
        {
            var entries = new Dictionary<ushort, int>();
            if (offset == 0 || offset > bytes.Length || Short((int)offset) is not { } count || count > MostEntries) return entries;
            for (var index = 0; index < count; index++)
            {
                var at = (int)offset + 2 + (index * EntryLength);
                if (at + EntryLength > bytes.Length) break;
                entries.TryAdd(Short(at)!.Value, at);
            }
            return entries;
        }

        public Dictionary<ushort, int> PartAt(Dictionary<ushort, int> part, ushort tag) => part.TryGetValue(tag, out var at) && Long(at + 8) is { } offset ? Part(offset) : [];

        // Text of up to four bytes lies in the entry itself.
        public string? Text(Dictionary<ushort, int> part, ushort tag)
        {
            if (!part.TryGetValue(tag, out var at) || Long(at + 4) is not ({ } length and > 0 and <= 64)) return null;
            var from = length <= 4 ? (uint)at + 8 : Long(at + 8) ?? uint.MaxValue;
            return (long)from + length > bytes.Length ? null : Encoding.ASCII.GetString(bytes, (int)from, (int)length).TrimEnd('\0', ' ');
        }

        public double? Degrees(Dictionary<ushort, int> part, ushort tag, ushort side)
        {
            if (!part.TryGetValue(tag, out var at) || Long(at + 4) != 3 || Long(at + 8) is not { } from || (long)from + 24 > bytes.Length || Text(part, side) is not { Length: > 0 } hemisphere) return null;
            double? Share(int place) => Long((int)from + (place * 8)) is { } above && Long((int)from + (place * 8) + 4) is { } below and > 0 ? (double)above / below : null;
            return Share(0) + (Share(1) / 60) + (Share(2) / 3600) is not { } degrees ? null : hemisphere[0] is 'S' or 'W' ? -degrees : degrees;
        }

        private ushort? Short(int at) => at + 2 > bytes.Length ? null : isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at)) : BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at));

        private uint? Long(int at) => at + 4 > bytes.Length ? null : isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(at)) : BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
    }
}
