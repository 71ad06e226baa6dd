using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Tests.Kit;

public enum Database { Sqlite, PostgreSql }

/// <summary>The whole program in this process on an empty data folder: through the Door, or by HTTP with <see cref="WebApplicationFactory{T}.CreateClient()"/>.</summary>
public sealed class PortalHost : WebApplicationFactory<Program>
{
    private readonly Database database;
    private readonly Dictionary<string, string> settings;
    private readonly string connection;

    private PortalHost(Database database, string connection, Dictionary<string, string> settings) =>
        (this.database, this.connection, this.settings) = (database, connection, settings);

    public string Folder { get; } = Directory.CreateTempSubdirectory("portal-").FullName;

    public FixedClock Clock { get; } = new();

    public Store Store => Services.GetRequiredService<Store>();

    /// <summary>Starts on SQLite, or on a fresh PostgreSQL database of the shared throw-away cluster.</summary>
    /// <param name="more">Settings such as <c>("Portal:Region", "36")</c>; the environment is "Test" unless <c>("environment", …)</c> is given; <c>("kestrel", "")</c> listens on a real port.</param>
    public static async Task<PortalHost> Start(Database database = Database.Sqlite, params (string Key, string Value)[] more)
    {
        var connection = database == Database.PostgreSql ? await PostgresCluster.NewDatabase() : "";
        var host = new PortalHost(database, connection, more.ToDictionary(one => one.Key, one => one.Value));
        if (database == Database.Sqlite) await MigratedDatabase.CopyTo(Path.Combine(host.Folder, "portal.db"));
        // A real socket, for lines that are cut.
        if (host.settings.ContainsKey("kestrel")) host.UseKestrel(0);
        _ = host.Services;
        return host;
    }

    /// <summary>A second node: another process' worth of program with its own folder, on the first one's PostgreSQL database and with its keys.</summary>
    public static PortalHost Beside(PortalHost first)
    {
        var second = new PortalHost(first.database, first.connection, new() { ["Portal:KeyFile"] = Path.Combine(first.Folder, "keys", "portal.keys") });
        second.Clock.Now = first.Clock.Now;
        _ = second.Services;
        return second;
    }

    public async Task<Outcome<T>> Enter<T>(Actor actor, IOperation<T> operation)
    {
        await using var scope = Services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Door>().EnterAs(actor, operation, TestContext.Current.CancellationToken);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(settings.GetValueOrDefault("environment", "Test"));
        // As in Development: a singleton that reaches for something scoped is found here and not by a person.
        builder.UseDefaultServiceProvider(options => options.ValidateScopes = true);
        builder.UseSetting("Portal:DataFolder", Folder);
        builder.UseSetting("Storage:Provider", database == Database.Sqlite ? "Sqlite" : "PostgreSQL");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        if (connection.Length > 0) builder.UseSetting("ConnectionStrings:Portal", connection);
        foreach (var (key, value) in settings.Where(one => one.Key != "environment")) builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
            // How long a password takes to hash is nothing these tests ask about; hundreds of accounts would wait for it.
            services.Configure<PasswordHasherOptions>(options => options.IterationCount = 1000);
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
    }
}
