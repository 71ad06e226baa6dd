using System.Globalization;
using System.Text;
using Portal.Domain;
using Portal.Domain.Reports;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>Draws a stored photo once more with black boxes over parts of it. The boxes become part of the picture: there is nothing under them.</summary>
internal sealed class PhotoCover(Folders folders, FileStore files, PhotoProgram program, PhotoIntake intake)
{
    private static readonly Refusal Cannot = new("photo.cannot-cover", "Bagian foto belum dapat ditutup di server ini. Minta Admin sistem memasang libvips, atau jangan tampilkan fotonya.");

    /// <param name="sha256">Of the stored JPEG.</param>
    public async Task<Outcome<StoredPhoto>> Draw(string sha256, IReadOnlySet<int> cells, CancellationToken stop)
    {
        if (!program.IsPresent) return Cannot;
        using var bytes = new MemoryStream();
        await using (var stored = files.Open(sha256)) await stored.CopyToAsync(bytes, stop);
        if (ImageHeader.Read(bytes.ToArray()) is not { } header) return Cannot;
        return await Paint(bytes.ToArray(), header, cells, stop) is { } painted ? await intake.Take(new MemoryStream(painted), "tertutup.png", "image/png", stop: stop) : Cannot;
    }

    private async Task<byte[]?> Paint(byte[] photo, ImageHeader header, IReadOnlySet<int> cells, CancellationToken stop)
    {
        var stem = Path.Combine(folders.Incoming, Guid.NewGuid().ToString("N"));
        var (from, to) = (stem + ".svg", stem + ".png");
        try
        {
            await File.WriteAllTextAsync(from, Picture(photo, header, cells), stop);
            return await program.Paint(from, to, header.Width, header.Height, stop) ? await File.ReadAllBytesAsync(to, stop) : null;
        }
        finally
        {
            File.Delete(from);
            File.Delete(to);
        }
    }

    private static string Picture(byte[] photo, ImageHeader header, IReadOnlySet<int> cells)
    {
        var (wide, high) = ((double)header.Width / PhotoGrid.Columns, (double)header.Height / PhotoGrid.Rows);
        var svg = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"""<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="{header.Width}" height="{header.Height}"><image width="{header.Width}" height="{header.Height}" xlink:href="data:image/jpeg;base64,{Convert.ToBase64String(photo)}"/>"""));
        // A pixel over the edge each way: rows that meet leave no grey line between them.
        foreach (var run in PhotoGrid.Runs(cells))
            svg.Append(CultureInfo.InvariantCulture, $"""<rect x="{(run.Column * wide) - 1:0.##}" y="{(run.Row * high) - 1:0.##}" width="{(run.Length * wide) + 2:0.##}" height="{high + 2:0.##}" fill="#000"/>""");
        return svg.Append("</svg>").ToString();
    }
}
