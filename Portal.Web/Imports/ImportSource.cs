namespace Portal.Web.Imports;

/// <summary>Where an import reads from, and how it is to be done.</summary>
/// <param name="Open">Opens the file afresh; UTF-8, with or without a byte order mark.</param>
public sealed record ImportSource(Func<Stream> Open)
{
    /// <summary>A second file with more columns of the same rows.</summary>
    public Func<Stream>? OpenExtra { get; init; }

    /// <summary>Check everything, write nothing.</summary>
    public bool IsDryRun { get; init; }

    /// <summary>One line each time some more rows are done.</summary>
    public IProgress<string>? Progress { get; init; }

    public static ImportSource Of(string path) => new(() => File.OpenRead(path));
}
