using System.Security.Cryptography;
using System.Text;
using Portal.Web.App;
using Portal.Web.Reports;

namespace Portal.Web.Public;

/// <summary>
/// Draws cards with libvips and keeps them by the hash of what they say, for a week: a report that changes gets another card, and the words of one
/// that was withdrawn do not stay behind.
/// </summary>
internal sealed class CardShelf(Folders folders, PhotoProgram program, TimeProvider time)
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);
    private readonly string folder = Path.Combine(folders.Data, "cards");

    /// <returns>Null where no card can be drawn here; the one that ships with the program stands in.</returns>
    public async Task<byte[]?> Take(string svg, CancellationToken stop)
    {
        if (!program.IsPresent) return null;
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(svg))) + ".png");
        if (File.Exists(path)) return await File.ReadAllBytesAsync(path, stop);
        Sweep();
        var stem = Path.Combine(folders.Incoming, Guid.NewGuid().ToString("N"));
        var (from, to) = (stem + ".svg", stem + ".png");
        try
        {
            await File.WriteAllTextAsync(from, svg, stop);
            if (!await program.Paint(from, to, ShareCard.Width, ShareCard.Height, stop)) return null;
            File.Move(to, path, overwrite: true);
            return await File.ReadAllBytesAsync(path, stop);
        }
        finally
        {
            File.Delete(from);
            File.Delete(to);
        }
    }

    private void Sweep()
    {
        foreach (var card in new DirectoryInfo(folder).EnumerateFiles("*.png").Where(card => time.GetUtcNow() - card.LastWriteTimeUtc > Week)) card.Delete();
    }
}
