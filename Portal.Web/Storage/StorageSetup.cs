using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Portal.Web.App;
using Portal.Web.Storage.Postgres;
using Portal.Web.Storage.Sqlite;

namespace Portal.Web.Storage;

internal static class StorageSetup
{
    public static void AddStorage(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var isSqlite = (builder.Configuration["Storage:Provider"] ?? StorageSettings.Sqlite) == StorageSettings.Sqlite;
        services.AddSingleton(provider => KeyRing.Open(provider.GetRequiredService<Folders>().KeyFile));
        services.AddSingleton<Vault>();
        services.AddSingleton<EventLog>();
        services.AddSingleton(new WriteLane(isSqlite));
        services.AddSingleton<StorageTools>();
        services.AddSingleton<LogSignal>();
        services.AddSingleton<Store>();
        services.AddSingleton<FileStore>();
        services.AddSingleton(provider => ActivatorUtilities.CreateInstance<Leases>(provider, $"{Environment.MachineName}:{provider.GetRequiredService<Folders>().Data}"));
        services.AddSingleton<Migrator>();
        services.AddSingleton<IDbContextFactory<PortalDb>>(provider => isSqlite ? SqliteContexts(provider) : PostgresContexts(provider));
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<PortalDb>>().CreateDbContext());
        services.AddDataProtection().SetApplicationName("CitizenPortal");
        services.AddOptions<KeyManagementOptions>().Configure<IDbContextFactory<PortalDb>, Vault>((options, contexts, vault) => options.XmlRepository = new SealedKeyRows(contexts, vault));
    }

    private static Contexts SqliteContexts(IServiceProvider provider)
    {
        var connection = provider.GetRequiredService<IConfiguration>().GetConnectionString("Portal");
        if (string.IsNullOrWhiteSpace(connection)) connection = $"Data Source={provider.GetRequiredService<Folders>().Database};Default Timeout=5";
        var options = new DbContextOptionsBuilder<SqlitePortalDb>().UseSqlite(connection).AddInterceptors(new SqlitePragmas(), new LaneGuard());
        return Pool(options, provider);
    }

    private static Contexts PostgresContexts(IServiceProvider provider)
    {
        var options = new DbContextOptionsBuilder<PostgresPortalDb>().UseNpgsql(PostgresConnection.With(provider.GetRequiredService<IConfiguration>().GetConnectionString("Portal")));
        return Pool(options, provider);
    }

    private static Contexts Pool<T>(DbContextOptionsBuilder<T> options, IServiceProvider provider) where T : PortalDb =>
        new(new PooledDbContextFactory<T>(provider.GetRequiredService<StorageTools>().Into(options).Options).CreateDbContext);

    private sealed class Contexts(Func<PortalDb> make) : IDbContextFactory<PortalDb>
    {
        public PortalDb CreateDbContext() => make();
    }
}
