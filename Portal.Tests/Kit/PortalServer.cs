using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace Portal.Tests.Kit;

/// <summary>The real program as its own process on 127.0.0.1, with a data folder of its own: for browsers, and for being killed.</summary>
public sealed class PortalServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(180);
    private static readonly Lazy<Task<string>> Filled = new(FillOnce);
    private readonly Dictionary<string, string> settings;
    private readonly List<string> output = [];
    private Process? process;

    private PortalServer(Dictionary<string, string> settings) => this.settings = settings;

    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-").FullName;

    public int Port { get; } = FreePort();

    public string Address => $"http://localhost:{Port}";

    /// <summary>What it printed so far, standard output and errors together.</summary>
    public string Output { get { lock (output) return string.Join('\n', output); } }

    /// <param name="settings">Environment variables; Development unless <c>ASPNETCORE_ENVIRONMENT</c> says otherwise.</param>
    public static async Task<PortalServer> Start(params (string Key, string Value)[] settings)
    {
        var server = new PortalServer(settings.ToDictionary(one => one.Key, one => one.Value));
        // The demo government is filled once for the whole run, not twenty times.
        var data = Path.Combine(server.Folder, "data");
        if (!server.settings.Keys.Any(key => key is "ASPNETCORE_ENVIRONMENT" or "Storage__Provider" or "Portal__Region" or "Portal__DataFolder")) CopyFolder(await Filled.Value, data);
        // A program without demo data meets a database that has run its migrations, as most starts do.
        else if (server.settings.GetValueOrDefault("ASPNETCORE_ENVIRONMENT") == "Test" && !server.settings.ContainsKey("Storage__Provider") && !server.settings.ContainsKey("Portal__DataFolder"))
        {
            Directory.CreateDirectory(data);
            await MigratedDatabase.CopyTo(Path.Combine(data, "portal.db"));
        }
        return await Begun(server);
    }

    private static async Task<PortalServer> Begun(PortalServer server)
    {
        try { await server.Begin(); }
        catch
        {
            // Nobody else knows of it to end it.
            await server.DisposeAsync();
            throw;
        }
        return server;
    }

    public async Task Begin()
    {
        var start = Command("--urls=" + Address);
        process = Process.Start(start)!;
        process.OutputDataReceived += Hear;
        process.ErrorDataReceived += Hear;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        await WaitUntilReady();
    }

    private static async Task<string> FillOnce()
    {
        var server = await Begun(new PortalServer([]));
        // With a goodbye: everything in one file.
        using (var goodbye = Process.Start("kill", ["-TERM", server.process!.Id.ToString(CultureInfo.InvariantCulture)])) await goodbye.WaitForExitAsync();
        await server.process.WaitForExitAsync().WaitAsync(Patience);
        RunEnd.Delete(server.Folder);
        var data = Path.Combine(server.Folder, "data");
        await FreeLeases(Path.Combine(data, "portal.db"));
        return data;
    }

    // They name the folder they were taken in; its copies would wait for a node that is gone.
    private static async Task FreeLeases(string database)
    {
        await using var connection = new SqliteConnection($"Data Source={database};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "DELETE FROM Leases";
        await command.ExecuteNonQueryAsync();
    }

    private static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (var file in Directory.EnumerateFiles(from).Where(file => Path.GetExtension(file) is not (".sock" or ".lock"))) File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
        foreach (var folder in Directory.EnumerateDirectories(from)) CopyFolder(folder, Path.Combine(to, Path.GetFileName(folder)));
    }

    /// <summary>Power cut: no goodbye, no flush.</summary>
    public async Task Kill()
    {
        process!.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    /// <summary>Runs a verb of the program beside (or without) the server and gives its exit code and output.</summary>
    public async Task<(int Code, string Output)> Verb(params string[] arguments)
    {
        using var verb = Process.Start(Command(arguments))!;
        var text = verb.StandardOutput.ReadToEndAsync();
        _ = verb.StandardError.ReadToEndAsync();
        await verb.WaitForExitAsync().WaitAsync(Patience);
        return (verb.ExitCode, await text);
    }

    private ProcessStartInfo Command(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = Folder };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        start.Environment["PWD"] = Folder;
        start.Environment["Portal__PublicBaseUrl"] = Address;
        start.Environment["Logging__LogLevel__Default"] = "Warning";
        foreach (var (key, value) in settings) start.Environment[key] = value;
        return start;
    }

    private static string Program => Path.Combine(TestData.Repository, "Portal.Web", "bin", new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name, "net10.0", "Portal.Web.dll");

    private async Task WaitUntilReady()
    {
        using var client = new HttpClient();
        for (var since = Stopwatch.StartNew(); since.Elapsed < Patience;)
        {
            if (process!.HasExited) throw new InvalidOperationException($"The server ended with {process.ExitCode}:\n{Output}");
            try { if ((await client.GetAsync(Address + "/health/ready")).IsSuccessStatusCode) return; }
            catch (HttpRequestException) { }
            await Task.Delay(100);
        }
        throw new TimeoutException($"The server was not ready in {Patience}:\n{Output}");
    }

    private void Hear(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is null) return;
        lock (output) output.Add(line.Data);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await Chromium.Leave(Address);
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
        Directory.Delete(Folder, recursive: true);
    }
}
