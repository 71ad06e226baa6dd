using Portal.Tests.Kit;

namespace Portal.Tests.Imports;

/// <summary>The program as people start it: alone, and beside a server that holds the data folder.</summary>
public sealed class VerbTests
{
    private const string Two = "date,name,type\n2031-01-01,Tahun Baru,libur_nasional\n2031-01-02,Salah,entah\n";

    [Fact]
    public async Task A_verb_reaches_the_running_server_and_relative_files_are_the_callers()
    {
        await using var server = await PortalServer.Start(("ASPNETCORE_ENVIRONMENT", "Test"));
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "libur.csv"), Two, TestContext.Current.CancellationToken);
        Assert.True(File.Exists(Path.Combine(server.Folder, "data", "portal.sock")));
        var (code, output) = await server.Verb("import", "holidays", "libur.csv");
        Assert.Equal((1, "holidays: 2 rows read, 1 imported, 0 already there, 1 refused."), (code, output.TrimEnd()));
    }

    [Fact]
    public async Task Alone_it_does_the_same_and_a_second_run_finds_it_there()
    {
        await using var server = await PortalServer.Start(("ASPNETCORE_ENVIRONMENT", "Test"));
        await server.Kill();
        await File.WriteAllTextAsync(Path.Combine(server.Folder, "libur.csv"), Two, TestContext.Current.CancellationToken);
        await server.Verb("import", "holidays", "libur.csv");
        var (code, output) = await server.Verb("import", "holidays", "libur.csv", "--dry-run");
        Assert.Equal((1, "holidays: 2 rows read, 0 would be imported, 1 already there, 1 refused; dry run, nothing written."), (code, output.TrimEnd()));
    }

    [Fact]
    public async Task What_cannot_be_done_ends_with_two_and_only_the_servers_own_user_may_open_the_socket()
    {
        await using var server = await PortalServer.Start(("ASPNETCORE_ENVIRONMENT", "Test"));
        foreach (var typed in new string[][] { ["import", "holidays", "tidak-ada.csv"], ["import", "bintang", "x.csv"], ["terbang"] })
        {
            var (code, output) = await server.Verb(typed);
            Assert.True(code == 2, $"{string.Join(' ', typed)} ended with {code}: {output}");
        }
        if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(server.Folder, "data", "portal.sock")));
    }
}
