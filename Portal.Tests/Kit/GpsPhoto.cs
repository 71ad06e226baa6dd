using System.Buffers.Binary;
using System.Text;

namespace Portal.Tests.Kit;

/// <summary>A real JPEG (48 × 32) as a phone makes it: EXIF with the place it was taken at (8°7'48" S, 112°34'20" E), XMP and a comment.</summary>
internal static class GpsPhoto
{
    public const string Canary = "KANARI-KAMERA-4471";

    private const string Plain =
        "/9j/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/wAALCAAgADABAREA/8QAFwABAQEBAAAAAAAAAAAAAAAAAgEAA//EACgQAAIBAgQFBAMAAAAAAAAAAAERAgAhEjFBUQMi"
        + "MmHwcYGx0XLh8f/aAAgBAQAAPwCGJw5MiTK9bVTGOInliSc+7zotyFwIhlnbP7p8SMoxt0nWRv5nR6ZcuV7k9qZLEQ8Nr9/euYBeeie/jpRBsbGLYGtbhk4ThtLeNEXDgQYvmG58+apcVmPXMWrAkASuWNaUOV4hYl5Zkf2sJAqIZirhNfuoYIoAmIK7"
        + "+Z1AfyiAkBd6/LrpHCACQMr0IzZlMEW3LPn1UGEImLJQ3WlOLlI8wYbC0vRiYxJAkCy0bW2dQxSF7FyD08dIvpuwDbetxMRkCbhlOxPt71//2Q==";

    /// <summary>The same picture without a word about it.</summary>
    public static byte[] Bare => Convert.FromBase64String(Plain);

    public static byte[] Bytes
    {
        get
        {
            var bare = Bare;
            return [.. bare[..2], .. Segment(0xE1, [.. "Exif\0\0"u8, .. Tiff()]), .. Segment(0xE1, Encoding.ASCII.GetBytes($"http://ns.adobe.com/xap/1.0/\0<x>{Canary}</x>")),
                .. Segment(0xFE, Encoding.ASCII.GetBytes($"<script>{Canary}</script>")), .. bare[2..]];
        }
    }

    /// <summary>Any metadata left in these bytes, in whatever place.</summary>
    public static bool TellsMore(byte[] file) => new[] { "Exif", "ns.adobe.com", Canary, "<script" }.Any(mark => file.AsSpan().IndexOf(Encoding.ASCII.GetBytes(mark)) >= 0);

    private static byte[] Segment(byte marker, byte[] body)
    {
        byte[] head = [0xFF, marker, 0, 0];
        BinaryPrimitives.WriteUInt16BigEndian(head.AsSpan(2), (ushort)(body.Length + 2));
        return [.. head, .. body];
    }

    // TIFF 6.0, little endian: one directory that points to the GPS directory behind it.
    private static byte[] Tiff() =>
    [
        .. "II*\0"u8, 8, 0, 0, 0,
        1, 0, .. Entry(0x8825, 4, 1, [26, 0, 0, 0]), 0, 0, 0, 0,
        4, 0, .. Entry(1, 2, 2, [(byte)'S', 0, 0, 0]), .. Entry(2, 5, 3, [80, 0, 0, 0]), .. Entry(3, 2, 2, [(byte)'E', 0, 0, 0]), .. Entry(4, 5, 3, [104, 0, 0, 0]), 0, 0, 0, 0,
        .. Degrees(8, 7, 48), .. Degrees(112, 34, 20),
    ];

    private static byte[] Entry(ushort tag, byte type, byte count, byte[] value) => [(byte)tag, (byte)(tag >> 8), type, 0, count, 0, 0, 0, .. value];

    private static byte[] Degrees(byte degrees, byte minutes, byte seconds) => [degrees, 0, 0, 0, 1, 0, 0, 0, minutes, 0, 0, 0, 1, 0, 0, 0, seconds, 0, 0, 0, 1, 0, 0, 0];
}
