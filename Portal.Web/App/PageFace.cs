namespace Portal.Web.App;

/// <summary>Which of the three faces a page wears: its style sheet, its script, and whether it is on a circuit.</summary>
/// <param name="MoreSheet">For pages with maps and tables of figures: the others do not pay for it.</param>
internal sealed record PageFace(string Sheet, string? Script, bool IsInteractive, string? Stream = null, string? MoreSheet = null, string? MoreScript = null, string? Theme = null)
{
    public static PageFace For(PathString path, bool isInteractive)
    {
        if (path.StartsWithSegments("/papan/layar", StringComparison.Ordinal)) return new("wall", "layar", isInteractive, MoreSheet: "layar", Theme: "night");
        if (path.StartsWithSegments("/papan/kendali", StringComparison.Ordinal)) return new("desk", null, isInteractive, MoreSheet: "kendali");
        if (path.StartsWithSegments("/papan", StringComparison.Ordinal) && !IsDesk(path)) return new("wall", "board", isInteractive, "/papan/aliran");
        if (IsRoom(path)) return new("citizen", "rapat", isInteractive, MoreSheet: "rapat");
        // What the reporter sees, shown to an officer: in the citizens' clothes, without their scripts.
        if (IsDesk(path) && path.Value!.EndsWith("/warga", StringComparison.Ordinal)) return new("citizen", null, isInteractive);
        // On a phone in the sun: the citizens' big buttons, and a script of its own.
        if (path.StartsWithSegments("/petugas/lapangan", StringComparison.Ordinal)) return new("citizen", "lapangan", isInteractive, MoreSheet: "site");
        if (IsSheet(path)) return new("desk", "lapor", isInteractive, MoreSheet: "sheet");
        if (IsDesk(path)) return new("desk", isInteractive ? null : "lapor", isInteractive);
        var (isList, isFigures) = (path.StartsWithSegments("/laporan", StringComparison.Ordinal), path.StartsWithSegments("/transparansi", StringComparison.Ordinal));
        return new("citizen", "lapor", isInteractive, MoreSheet: isList || isFigures ? "public" : null, MoreScript: isList || path == "/lapor/tempat" ? "public" : null);
    }

    // Pages made for paper below a ticket.
    private static bool IsSheet(PathString path) =>
        path.StartsWithSegments("/petugas/laporan", out var rest) && (rest.Value ?? "").Split('/') is { Length: > 2 } parts && (parts[2] == "surat" || parts[2].StartsWith("lembar-", StringComparison.Ordinal));

    /// <summary>The only pages that get camera and microphone for talking.</summary>
    public static bool IsRoom(PathString path) => path.StartsWithSegments("/rapat/ruang", StringComparison.Ordinal);

    /// <summary>Officers' pages. What lies below /akun is the citizens'.</summary>
    public static bool IsDesk(PathString path) =>
        path.StartsWithSegments("/petugas", StringComparison.Ordinal) || path.StartsWithSegments("/admin", StringComparison.Ordinal) || path == "/akun" || path == "/papan/kendali"
        || (path.StartsWithSegments("/rapat", StringComparison.Ordinal) && !IsRoom(path))
        || path.StartsWithSegments("/papan/peringatan", StringComparison.Ordinal) || path.StartsWithSegments("/papan/krisis", StringComparison.Ordinal);
}
