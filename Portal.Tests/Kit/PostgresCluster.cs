using System.Diagnostics;
using Npgsql;

namespace Portal.Tests.Kit;

/// <summary>A throw-away PostgreSQL cluster on a free port of 127.0.0.1, made once for the whole run and gone with it. Runs as user postgres when we are root.</summary>
public static class PostgresCluster
{
    private static readonly Lazy<Task<string>> Server = new(Begin);
    private static readonly Lazy<Task> Migrated = new(MakeMigrated);
    private static readonly SemaphoreSlim OneCopy = new(1, 1);
    private static int databases;

    /// <summary>A connection string to a new database: nothing in it but the schema.</summary>
    public static async Task<string> NewDatabase()
    {
        var server = await Server.Value;
        await Migrated.Value;
        var name = $"portal_{Interlocked.Increment(ref databases)}";
        // Two copies of one template at once are refused.
        await OneCopy.WaitAsync();
        try { await Command(server, $"CREATE DATABASE {name} TEMPLATE portal_empty"); }
        finally { OneCopy.Release(); }
        return new NpgsqlConnectionStringBuilder(server) { Database = name, MaxPoolSize = 20, ConnectionIdleLifetime = 3, ConnectionPruningInterval = 1 }.ConnectionString;
    }

    private static async Task MakeMigrated()
    {
        var server = await Server.Value;
        await Command(server, "CREATE DATABASE portal_empty");
        await MigratedDatabase.Migrate(new NpgsqlConnectionStringBuilder(server) { Database = "portal_empty", Pooling = false }.ConnectionString);
    }

    private static async Task Command(string server, string text)
    {
        await using var source = NpgsqlDataSource.Create(server);
        await using var command = source.CreateCommand(text);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string> Begin()
    {
        var folder = Directory.CreateTempSubdirectory("portal-pg-").FullName;
        var port = PortalServer.FreePort();
        if (IsRoot) await Run("chown", "postgres", folder);
        await AsPostgres(Path.Combine(Binaries, "initdb"), "-D", folder + "/data", "-U", "portal", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync");
        var options = $"-p {port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off -c max_connections=400";
        await AsPostgres(Path.Combine(Binaries, "pg_ctl"), "-D", folder + "/data", "-w", "-l", folder + "/log", "-o", options, "start");
        RunEnd.Do(() => End(folder));
        return $"Host=127.0.0.1;Port={port};Username=portal;Database=postgres";
    }

    private static async Task End(string folder)
    {
        await AsPostgres(Path.Combine(Binaries, "pg_ctl"), "-D", folder + "/data", "-m", "immediate", "stop");
        Directory.Delete(folder, recursive: true);
    }

    private static bool IsRoot => Environment.UserName == "root";

    private static string Binaries => Directory.EnumerateDirectories("/usr/lib/postgresql").OrderDescending().Select(version => version + "/bin").First();

    private static Task AsPostgres(params string[] command) => IsRoot ? Run("setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", .. command]) : Run(command[0], command[1..]);

    private static async Task Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = "/tmp" };
        start.RedirectStandardOutput = true;
        using var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}");
    }
}
