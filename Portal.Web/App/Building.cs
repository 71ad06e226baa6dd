namespace Portal.Web.App;

internal static class Building
{
    /// <summary>Reads the settings and refuses wrong ones with a sentence that names the key.</summary>
    public static bool TryOpen(string[] args, out WebApplicationBuilder builder)
    {
        builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = [.. args.Where(arg => arg.StartsWith("--", StringComparison.Ordinal) && arg.Contains('=', StringComparison.Ordinal))], ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders().AddJsonConsole(options => options.IncludeScopes = false);
        var faults = SettingsCheck.Faults(builder.Configuration, builder.Environment.IsProduction() && !Verbs.IsNamed(args));
        foreach (var fault in faults) Console.Error.WriteLine(fault);
        if (faults.Count > 0) return false;

        var settings = builder.Configuration.GetSection("Portal").Get<PortalSettings>() ?? new PortalSettings();
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(builder.Configuration.GetSection("Map").Get<MapSettings>() ?? new MapSettings());
        builder.Services.AddSingleton(new Folders(settings, CallerFolder()));
        builder.Services.AddSingleton(TimeProvider.System);
        builder.WebHost.ConfigureKestrel(options => options.AddServerHeader = false);
        return true;
    }

    /// <summary><c>dotnet run --project</c> moves the working directory into the project; people mean the folder they typed in.</summary>
    public static string CallerFolder() => Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } typed && Directory.Exists(typed) ? typed : Environment.CurrentDirectory;

    public static async Task<bool> OpenStorage(this WebApplication app)
    {
        try
        {
            var migrator = app.Services.GetRequiredService<Storage.Migrator>();
            migrator.TakeFolder();
            await migrator.Migrate();
            await Admin.FirstStart.Prepare(app);
            return true;
        }
        catch (Storage.DataFolderInUseException taken)
        {
            await Console.Error.WriteLineAsync(taken.Message);
            return false;
        }
    }
}
