namespace Portal.Tests.Kit;

/// <summary>Data too large or too foreign to live in the repository. Absent, a test skips and says so; on the build machine (CI=true) it fails.</summary>
internal static class TestData
{
    /// <summary>Full path of a file in the folder named by PORTAL_TEST_DATA, by default <c>../shared/data</c> beside the repository.</summary>
    public static string Path(string name)
    {
        var path = System.IO.Path.Combine(Folder(), name);
        if (File.Exists(path)) return path;
        var why = $"{name} is not in {Folder()}; set PORTAL_TEST_DATA to the folder that holds it.";
        if (string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)) Assert.Fail(why);
        Assert.Skip(why);
        return path;
    }

    private static string Folder() =>
        Environment.GetEnvironmentVariable("PORTAL_TEST_DATA") is { Length: > 0 } named
            ? named
            : System.IO.Path.GetFullPath(System.IO.Path.Combine(Repository, "..", "shared", "data"));

    internal static string Repository { get; } = FindRepository();

    private static string FindRepository()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "CitizenPortal.sln")))
                return folder.FullName;
        return AppContext.BaseDirectory;
    }
}
