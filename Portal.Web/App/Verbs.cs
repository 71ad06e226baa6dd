using System.CommandLine;
using Portal.Web.Imports;
using Portal.Web.Load;
using Portal.Web.Routing;
using Portal.Web.Storage;

namespace Portal.Web.App;

/// <summary>
/// What the program does besides serving: <c>import …</c> and the like. A verb prints its summary last. It ends with 0 when all is well, 1 when it did
/// its work and something was refused or found wrong, 2 when it did nothing.
/// </summary>
internal static class Verbs
{
    public static bool IsNamed(string[] args) => args.Length > 0 && (!args[0].StartsWith('-') || args[0] is "--help" or "-h" or "-?" or "--version");

    /// <summary>Runs alone where no server holds the data folder, and inside that server where one does.</summary>
    public static async Task<int> Run(IServiceProvider services, string[] args)
    {
        var call = new VerbCall([.. args.Where(arg => !IsSetting(arg)).Select(arg => arg == "help" ? "--help" : arg)], Building.CallerFolder());
        var voice = new VerbVoice(Console.Out, Console.Error);
        var parsed = Table(services, call.Folder, voice).Parse(call.Args);
        if (parsed.Errors.Count > 0 || parsed.Action is { Terminating: true, ClearsParseErrors: true }) return await Invoke(parsed, voice, CancellationToken.None);
        try { services.GetRequiredService<Migrator>().TakeFolder(); }
        catch (DataFolderInUseException) { return await VerbClient.Ask(services.GetRequiredService<Folders>(), call, voice); }
        await services.GetRequiredService<Migrator>().Migrate();
        return await Invoke(parsed, voice, CancellationToken.None);
    }

    /// <summary>For the server, which already holds the folder.</summary>
    public static Task<int> RunHere(IServiceProvider services, VerbCall call, VerbVoice voice, CancellationToken stop) =>
        Invoke(Table(services, call.Folder, voice).Parse(call.Args), voice, stop);

    private static RootCommand Table(IServiceProvider services, string folder, VerbVoice voice) => new("Serves the portal. With a verb it does that instead.")
    {
        ImportVerbs.Make(services, folder, voice),
        new RouteVerbs(services, folder, voice).Train(),
        new RouteVerbs(services, folder, voice).Route(),
        new LoadVerbs(services, folder, voice).SeedLoad(),
        new UpkeepVerbs(services, voice).RebuildFigures(),
        new UpkeepVerbs(services, voice).VerifyAudit(),
    };

    private static async Task<int> Invoke(ParseResult parsed, VerbVoice voice, CancellationToken stop)
    {
        var ended = await parsed.InvokeAsync(new InvocationConfiguration { Output = voice.Result, Error = voice.Complaints, EnableDefaultExceptionHandler = false }, stop);
        return parsed.Errors.Count > 0 ? 2 : ended;
    }

    // --Portal:DataFolder=… belongs to the settings, not to the verb.
    private static bool IsSetting(string arg) => arg.StartsWith("--", StringComparison.Ordinal) && arg.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals && (arg[..equals].Contains(':', StringComparison.Ordinal) || arg[..equals] is "--urls" or "--environment");
}
