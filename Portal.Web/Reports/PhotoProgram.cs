using System.Diagnostics;

namespace Portal.Web.Reports;

/// <summary>
/// Draws a picture anew as a JPEG of at most 1600 × 1600 with libvips in a process of its own: a decoder's bug stays there, and a hostile
/// picture costs 15 seconds at most. Two at once, or a burst of photos would take the machine from everyone else.
/// </summary>
internal sealed class PhotoProgram(ReportLimits limits)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);
    private readonly SemaphoreSlim two = new(2, 2);
    private readonly Lazy<string?> program = new(() => Find(limits.PhotoProgram));

    public bool IsPresent => program.Value is not null;

    /// <returns>False when the program could not make a picture of it.</returns>
    public async Task<bool> Redraw(string from, string to, CancellationToken stop)
    {
        // Only JPEG out: libvips 8.14.1 leaves GPS in WebP in spite of "strip".
        return await Take([from, "--size", "1600x1600>", "-o", $"{to}[Q=80,strip,optimize_coding,interlace]"], to, isOurs: false, stop);
    }

    /// <summary>Makes a PNG of an SVG that we wrote ourselves; a sender's SVG never comes here.</summary>
    public Task<bool> Paint(string from, string to, int width, int height, CancellationToken stop) =>
        Take([from, "--size", FormattableString.Invariant($"{width}x{height}"), "-o", $"{to}[strip]"], to, isOurs: true, stop);

    /// <summary>Makes a PPM of <see cref="Domain.Reports.PictureHash.Edge"/> points either way, whatever shape the picture has.</summary>
    public Task<bool> Squeeze(string from, string to, CancellationToken stop) =>
        Take([from, "--size", FormattableString.Invariant($"{Domain.Reports.PictureHash.Edge}x{Domain.Reports.PictureHash.Edge}!"), "-o", to], to, isOurs: false, stop);

    private async Task<bool> Take(string[] arguments, string to, bool isOurs, CancellationToken stop)
    {
        if (!await two.WaitAsync(Patience, stop)) return false;
        try { return await Run(program.Value!, arguments, isOurs, stop) && File.Exists(to); }
        finally { two.Release(); }
    }

    private static async Task<bool> Run(string program, string[] arguments, bool isOurs, CancellationToken stop)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardError = true, RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["VIPS_CONCURRENCY"] = "1";
        // libvips counts its SVG reader among the untrusted ones.
        if (!isOurs) start.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(Patience);
        try
        {
            // Whatever it complains about is read and forgotten: it may quote the picture.
            await Task.WhenAll(process.StandardError.ReadToEndAsync(patience.Token), process.StandardOutput.ReadToEndAsync(patience.Token), process.WaitForExitAsync(patience.Token));
            return process.ExitCode == 0;
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested) { return false; }
        finally { if (!process.HasExited) process.Kill(entireProcessTree: true); }
    }

    private static string? Find(string name)
    {
        if (name.Length == 0) return null;
        if (Path.IsPathRooted(name)) return File.Exists(name) ? name : null;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
