namespace Portal.Web.App;

/// <summary>Which of the three faces a page wears: its style sheet, its script, and whether it is on a circuit.</summary>
internal sealed record PageFace(string Sheet, string? Script, bool IsInteractive, string? Stream = null)
{
    public static PageFace For(PathString path, bool isInteractive)
    {
        if (path.StartsWithSegments("/papan", StringComparison.Ordinal)) return new("wall", "board", isInteractive, "/papan/aliran");
        if (path.StartsWithSegments("/petugas", StringComparison.Ordinal) || path.StartsWithSegments("/admin", StringComparison.Ordinal) || path.StartsWithSegments("/akun", StringComparison.Ordinal))
            return new("desk", isInteractive ? null : "lapor", isInteractive);
        return new("citizen", "lapor", isInteractive);
    }
}
