using Portal.Tests.Kit;

namespace Portal.Tests.Architecture;

/// <summary>One file of ours as text. The rules read these, so that a twin can hand them a made-up one.</summary>
public sealed record SourceFile(string Path, string Text)
{
    private static readonly string[] Projects = ["Portal.Domain", "Portal.Web", "Portal.Tests"];

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>First folder below the project: the slice.</summary>
    public string Slice => Path.Split('/') is { Length: > 2 } parts ? parts[1] : "";

    public int Lines => Text.Split('\n').Length - (Text.EndsWith('\n') ? 1 : 0);

    public static IReadOnlyList<SourceFile> All { get; } = [.. Projects.SelectMany(Read)];

    public static IReadOnlyList<SourceFile> Of(string project) => [.. All.Where(file => file.Path.StartsWith(project + "/", StringComparison.Ordinal))];

    private static IEnumerable<SourceFile> Read(string project) =>
        Directory.EnumerateFiles(System.IO.Path.Combine(TestData.Repository, project), "*", SearchOption.AllDirectories)
            .Select(path => (Full: path, Short: System.IO.Path.GetRelativePath(TestData.Repository, path).Replace('\\', '/')))
            .Where(file => file.Short.EndsWith(".cs", StringComparison.Ordinal) || file.Short.EndsWith(".razor", StringComparison.Ordinal))
            .Where(file => !file.Short.Contains("/obj/", StringComparison.Ordinal) && !file.Short.Contains("/bin/", StringComparison.Ordinal) && !file.Short.Contains("/Migrations/", StringComparison.Ordinal))
            .Select(file => new SourceFile(file.Short, File.ReadAllText(file.Full)));
}
