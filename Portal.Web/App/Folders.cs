namespace Portal.Web.App;

/// <summary>Where the program writes. Made once at start; every path is absolute.</summary>
public sealed class Folders
{
    public Folders(PortalSettings settings, string callerFolder)
    {
        Data = Path.GetFullPath(settings.DataFolder, callerFolder);
        KeyFile = settings.KeyFile.Length > 0 ? Path.GetFullPath(settings.KeyFile, callerFolder) : Path.Combine(Data, "keys", "portal.keys");
        foreach (var folder in new[] { Data, Files, Incoming, Mail }) Make(folder);
        // Large form files are buffered there by the framework, and what a killed process leaves behind is swept.
        Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Incoming);
    }

    public string Data { get; }
    public string KeyFile { get; }
    public string Database => Path.Combine(Data, "portal.db");

    /// <summary>Where a running server takes verbs; see <see cref="VerbSocket"/>.</summary>
    public string Socket => Path.Combine(Data, "portal.sock");
    public string Lock => Path.Combine(Data, "portal.lock");
    public string Files => Path.Combine(Data, "files");

    /// <summary>Uploads that are not complete yet; on the same disk as <see cref="Files"/>, so that a rename is atomic.</summary>
    public string Incoming => Path.Combine(Data, "incoming");
    public string Mail => Path.Combine(Data, "mail");

    // Reports, mail and keys are nobody else's on this machine.
    private static void Make(string folder)
    {
        Directory.CreateDirectory(folder);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
