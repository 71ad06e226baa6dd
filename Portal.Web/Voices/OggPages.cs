using System.Buffers.Binary;

namespace Portal.Web.Voices;

/// <summary>Ogg with one Opus stream, as Firefox and WhatsApp write it: the comment packet is emptied in place and its pages are summed again.</summary>
internal static class OggPages
{
    private const int Head = 27, PerSecond = 48_000, LeastComment = 16;

    private sealed record Page(int Start, int Body, int End, uint Serial, long Granule, byte[] Segments);

    public static CleanAudio? Clean(byte[] file)
    {
        var pages = Read(file);
        if (pages.Count < 3 || pages.Exists(page => page.Serial != pages[0].Serial)) return null;
        var bytes = file[..pages[^1].End];
        if (!bytes.AsSpan(pages[0].Body).StartsWith("OpusHead"u8) || pages[0].Segments.Length != 1) return null;
        if (!EmptyComments(bytes, pages)) return null;
        var last = pages.Max(page => page.Granule);
        return new CleanAudio(bytes, "audio/ogg", TimeSpan.FromSeconds((double)Math.Max(0, last) / PerSecond));
    }

    private static List<Page> Read(byte[] file)
    {
        var pages = new List<Page>();
        for (var at = 0; at + Head <= file.Length && file.AsSpan(at).StartsWith("OggS"u8) && file[at + 4] == 0;)
        {
            var body = at + Head + file[at + 26];
            if (body > file.Length) break;
            var segments = file[(at + Head)..body];
            var end = body + segments.Sum(size => size);
            if (end > file.Length) break;
            pages.Add(new Page(at, body, end, BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(at + 14)), BinaryPrimitives.ReadInt64LittleEndian(file.AsSpan(at + 6)), segments));
            at = end;
        }
        return pages;
    }

    // The second packet. It ends its last page (RFC 7845), so whole pages belong to it.
    private static bool EmptyComments(byte[] bytes, List<Page> pages)
    {
        var own = new List<Page>();
        foreach (var page in pages.Skip(1))
        {
            own.Add(page);
            if (page.Segments.Length > 0 && page.Segments[^1] < 255) break;
            if (page == pages[^1]) return false;
        }
        if (own[0].End - own[0].Body < LeastComment || !bytes.AsSpan(own[0].Body).StartsWith("OpusTags"u8)) return false;
        if (own.SelectMany(page => page.Segments).SkipLast(1).Any(size => size < 255)) return false;
        foreach (var page in own) bytes.AsSpan(page.Body, page.End - page.Body).Clear();
        // No vendor, no comments; the zeros behind them are padding.
        "OpusTags"u8.CopyTo(bytes.AsSpan(own[0].Body));
        foreach (var page in own) Sum(bytes, page);
        return true;
    }

    private static void Sum(byte[] bytes, Page page)
    {
        var field = bytes.AsSpan(page.Start + 22, 4);
        field.Clear();
        uint sum = 0;
        foreach (var one in bytes.AsSpan(page.Start, page.End - page.Start))
        {
            sum ^= (uint)one << 24;
            for (var bit = 0; bit < 8; bit++) sum = (sum & 0x8000_0000) != 0 ? sum << 1 ^ 0x04C1_1DB7 : sum << 1;
        }
        BinaryPrimitives.WriteUInt32LittleEndian(field, sum);
    }
}
