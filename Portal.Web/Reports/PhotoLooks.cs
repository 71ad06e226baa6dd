using Portal.Domain.Reports;
using Portal.Web.App;

namespace Portal.Web.Reports;

/// <summary>Tells how a photo looks, so that the same shot is known again after a crop or a new compression. Needs libvips; without it only equal bytes are known again.</summary>
internal sealed class PhotoLooks(Folders folders, PhotoProgram program)
{
    public async Task<byte[]?> Of(byte[] jpeg, CancellationToken stop)
    {
        if (!program.IsPresent) return null;
        var stem = Path.Combine(folders.Incoming, Guid.NewGuid().ToString("N"));
        var (from, to) = (stem + ".jpg", stem + ".ppm");
        try
        {
            await File.WriteAllBytesAsync(from, jpeg, stop);
            return await program.Squeeze(from, to, stop) && Grey(await File.ReadAllBytesAsync(to, stop)) is { } grey ? PictureHash.Looks(grey) : null;
        }
        finally
        {
            File.Delete(from);
            File.Delete(to);
        }
    }

    // Netpbm: "P6" colour or "P5" grey, a header of any length, then one byte a channel.
    private static byte[]? Grey(byte[] ppm)
    {
        const int Points = PictureHash.Edge * PictureHash.Edge;
        var channels = ppm.AsSpan().StartsWith("P6"u8) ? 3 : ppm.AsSpan().StartsWith("P5"u8) ? 1 : 0;
        if (channels == 0 || ppm.Length < Points * channels) return null;
        var body = ppm.AsMemory(ppm.Length - (Points * channels));
        return channels == 1 ? body.ToArray() : [.. Enumerable.Range(0, Points).Select(point => Luma(body.Span.Slice(point * 3, 3)))];
    }

    // ITU-R BT.601.
    private static byte Luma(ReadOnlySpan<byte> colour) => (byte)(((colour[0] * 299) + (colour[1] * 587) + (colour[2] * 114)) / 1000);
}
