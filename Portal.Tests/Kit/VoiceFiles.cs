using System.Buffers.Binary;
using System.Text;

namespace Portal.Tests.Kit;

/// <summary>Half a second of sound in each container. Two were recorded by Chromium; the others are built after their standards. Each can carry the place it was recorded at.</summary>
internal static class VoiceFiles
{
    public const string Canary = "KANARI-8.1300+112.5700";

    private const string WebmText =
        "GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAAGZEU2bdLlNu4tTq4QVSalmU6yBbk27i1OrhBZUrmtTrIGTTbuLU6uEH0O2dVOsgddNu4xTq4QcU7trU6yCAYfsrgAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrXsYMPQkBEiYRD0gAATYCGQ2hyb21lV0GGQ2hyb21lFlSua7+uvdeBAXPFh4duAvos3WKDgQKGhkFfT1BVU2Oik09wdXNIZWFkAQEA"
        + "AIC7AAAAAADhjbWERzuAAJ+BAWJkgSAfQ7Z1AQAAAAAAAKTngQCjk4EAAIAYAvkuaC8hSsxLxHDgM6ijkoEAPIAYAfGsw4zYC9cFtr0Q0qOSgQB4gBgB8azDjNgL1wW2vRDSo5KBALSAGAHxrMOM2AvXBba9ENKj"
        + "koEA8IAYAfGsw4zYC9cFtr0Q0qOSgQEsgBgB8azDjNgL1wW2vRDSo5KBAWiAGAHxrMOM2AvXBba9ENKjkoEBpIAYAfGsw4zYC9cFtr0Q0hxTu2uNu4uzgQC3hveBAfGB1w==";

    private const string Mp4Text =
        "AAAAJGZ0eXBpc29tAAACAGlzb21pc282aXNvMnZwMDltcDQxAAACXW1vb3YAAAB4bXZoZAEAAAAAAAAA5yflEQAAAADnJ+URAAAD6AAAAAAAAAG5AAEAAAEAAAAAAAAAAAAAAAABAAAAAAAAAAAAAAAAAAAAAQAA"
        + "AAAAAAAAAAAAAAAAQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAIAAAG1dHJhawAAAGh0a2hkAQAAAwAAAADnJ+URAAAAAOcn5REAAAABAAAAAAAAAAAAAAG5AAAAAAAAAAAAAAAAAQAAAAAAAAAAAAAA"
        + "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAABRW1kaWEAAAAsbWRoZAEAAAAAAAAA5yflEQAAAADnJ+URAAC7gAAAAAAAAAG5VcQAAAAAAC1oZGxyAAAAAAAAAABzb3VuAAAAAAAAAAAAAAAA"
        + "U291bmRIYW5kbGVyAAAAAORtaW5mAAAAEHNtaGQAAAAAAAAAAAAAACVkaW5mAAAAHWRyZWYAAAAAAAAAAQAAAA11cmwgAAAAAQAAAACnc3RibAAAABBzdHNjAAAAAAAAAAAAAAAQc3R0cwAAAAAAAAAAAAAAFHN0"
        + "c3oAAAAAAAAAAAAAAAAAAAAQc3RjbwAAAAAAAAAAAAAAW3N0c2QAAAAAAAAAAQAAAEtPcHVzAAAAAAAAAAEAAAAAAAAAAAABABAAAAAAu4AAAAAAABRidHJ0AAAAAAAAAAAAAAAAAAAAE2RPcHMAAQ8AAAC7gAAA"
        + "AAAAAChtdmV4AAAAIHRyZXgAAAAAAAAAAQAAAAEAAAAAAAAAAAAAAAAAAACcbW9vZgAAABBtZmhkAAAAAAAAAAEAAACEdHJhZgAAABR0ZmhkAAIAIAAAAAECAAAAAAAAFHRmZHQBAAAAAAAAAAAAAAAAAABUdHJ1"
        + "bgEAAwEAAAAIAAAApAAAC0AAAAAPAAALQAAAAA4AAAtAAAAADgAAC0AAAAAOAAALQAAAAA4AAAtAAAAADgAAC0AAAAAOAAAD8AAAAA4AAAB5bWRhdBgC+S5oLyFKzEvEcOAzqBgB8azDjNgL1wW2vRDSGAHxrMOM"
        + "2AvXBba9ENIYAfGsw4zYC9cFtr0Q0hgB8azDjNgL1wW2vRDSGAHxrMOM2AvXBba9ENIYAfGsw4zYC9cFtr0Q0hgB8azDjNgL1wW2vRDS";

    public static readonly string[] Kinds = ["webm", "m4a", "ogg", "mp3", "wav"];

    public static string TypeOf(string kind) => kind switch { "webm" => "audio/webm", "m4a" => "audio/mp4", "ogg" => "audio/ogg", "mp3" => "audio/mpeg", _ => "audio/wav" };

    public static byte[] Plain(string kind) => Make(kind, false);

    /// <summary>The same sound with a place, a name and a date about it, where phones write them.</summary>
    public static byte[] Telling(string kind) => Make(kind, true);

    public static bool TellsMore(byte[] file) => new[] { Canary, "ID3", "LIST", "udta", "Perekam" }.Any(mark => file.AsSpan().IndexOf(Encoding.UTF8.GetBytes(mark)) >= 0);

    private static byte[] Make(string kind, bool tells) => kind switch
    {
        "webm" => Webm(tells),
        "m4a" => Mp4(tells),
        "ogg" => Ogg(tells),
        "mp3" => Mp3(tells),
        "wav" => Wav(tells),
        _ => throw new ArgumentException(kind),
    };

    // Tags behind the cluster, as muxers append them.
    private static byte[] Webm(bool tells)
    {
        var canary = Encoding.UTF8.GetBytes(Canary);
        var file = Convert.FromBase64String(WebmText);
        return tells ? [.. file, 0x12, 0x54, 0xC3, 0x67, (byte)(0x80 | canary.Length), .. canary, 0x7B, 0xA9, 0x87, .. "Perekam"u8] : file;
    }

    private static byte[] Mp4(bool tells)
    {
        var file = Convert.FromBase64String(Mp4Text);
        if (!tells) return file;
        byte[] udta = Box("udta", [.. Box("\u00A9xyz", [0, (byte)Canary.Length, 0x15, 0xC7, .. Encoding.UTF8.GetBytes(Canary)]), .. Box("\u00A9mak", "Perekam"u8.ToArray())]);
        var moov = file.AsSpan().IndexOf("moov"u8) - 4;
        var size = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(moov));
        BinaryPrimitives.WriteInt32BigEndian(file.AsSpan(moov), size + udta.Length);
        return [.. file[..(moov + size)], .. udta, .. file[(moov + size)..], .. Box("meta", Encoding.UTF8.GetBytes(Canary))];
    }

    private static byte[] Box(string type, byte[] body)
    {
        byte[] box = [0, 0, 0, 0, .. Encoding.Latin1.GetBytes(type), .. body];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        return box;
    }

    // RFC 3533 and RFC 7845: head, comments over two pages, one page of sound.
    private static byte[] Ogg(bool tells)
    {
        byte[] vendor = tells ? "Perekam"u8.ToArray() : [], comment = tells ? Encoding.UTF8.GetBytes("LOCATION=" + Canary) : [];
        byte[] tags = [.. "OpusTags"u8, .. Little(vendor.Length), .. vendor, .. Little(tells ? 1 : 0), .. tells ? Little(comment.Length) : [], .. comment, .. new byte[300]];
        byte[] head = [.. "OpusHead"u8, 1, 1, 0, 0, 0x80, 0xBB, 0, 0, 0, 0, 0];
        return [.. Page(0, 2, 0, head), .. Page(1, 0, 0, tags), .. Page(2, 4, 24_000, new byte[40])];
    }

    private static byte[] Page(int sequence, byte flags, long granule, byte[] body)
    {
        byte[] segments = [.. Enumerable.Repeat((byte)255, body.Length / 255), (byte)(body.Length % 255)];
        byte[] page = [.. "OggS"u8, 0, flags, .. BitConverter.GetBytes(granule), 7, 0, 0, 0, .. Little(sequence), 0, 0, 0, 0, (byte)segments.Length, .. segments, .. body];
        OggSum(page).CopyTo(page, 22);
        return page;
    }

    public static byte[] OggSum(byte[] page)
    {
        uint sum = 0;
        for (var index = 0; index < page.Length; index++)
        {
            sum ^= (uint)(index is >= 22 and < 26 ? 0 : page[index]) << 24;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 0x8000_0000) == 0 ? sum << 1 : sum << 1 ^ 0x04C1_1DB7;
        }
        return BitConverter.GetBytes(sum);
    }

    private static byte[] Mp3(bool tells)
    {
        byte[] frame = [0xFF, 0xFB, 0x90, 0x00, .. new byte[413]];
        byte[] sound = [.. frame, .. frame, .. frame, .. frame];
        return tells ? [.. "ID3"u8, 3, 0, 0, 0, 0, 0, (byte)Canary.Length, .. Encoding.UTF8.GetBytes(Canary), .. sound, .. "TAG"u8, .. Encoding.UTF8.GetBytes(Canary)] : sound;
    }

    private static byte[] Wav(bool tells)
    {
        byte[] format = [1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0];
        byte[] list = tells ? [.. "LIST"u8, .. Little(Canary.Length), .. Encoding.UTF8.GetBytes(Canary)] : [];
        byte[] body = [.. "WAVE"u8, .. "fmt "u8, .. Little(format.Length), .. format, .. list, .. "data"u8, .. Little(8000), .. new byte[8000]];
        return [.. "RIFF"u8, .. Little(body.Length), .. body];
    }

    private static byte[] Little(int value) => BitConverter.GetBytes(value);
}
