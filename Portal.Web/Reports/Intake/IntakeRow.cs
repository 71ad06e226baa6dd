namespace Portal.Web.Reports.Intake;

/// <summary>What becomes of one line of a file: it is filed, it is wrong, it stands in our books already, or it stands in this file twice.</summary>
public enum IntakeVerdict { Fine, Wrong, Known, Twin }

/// <param name="Line">In the file, the heading being line 1.</param>
/// <param name="Key">The sender's own id; empty where there is none.</param>
/// <param name="Form">Null where it cannot be filed.</param>
/// <param name="Words">Why not, in sentences; else the beginning of the report.</param>
public sealed record IntakeRow(int Line, string Key, IntakeVerdict Verdict, IntakeForm? Form, string Words)
{
    /// <summary>The number it has already, or has got now.</summary>
    public string? Number { get; init; }

    /// <summary>Filed by this very batch: only then its code may be shown, and only to who filed it.</summary>
    public bool IsFiled { get; init; }

    /// <summary>To file, and not yet done.</summary>
    public bool Waits => Verdict == IntakeVerdict.Fine && !IsFiled;
}
