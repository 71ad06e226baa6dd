using System.CommandLine;
using Portal.Web.App;

namespace Portal.Web.Load;

/// <summary>The verb <c>seed-load</c>: made-up tickets by the thousand, for measuring.</summary>
internal sealed class LoadVerbs(IServiceProvider services, string folder, VerbVoice voice)
{
    private const string File = "load/boston311_2011.csv.gz";

    public Command SeedLoad()
    {
        var tickets = new Option<int>("--tickets") { Description = "How many.", Required = true };
        var seed = new Option<int>("--seed") { Description = "The same seed tells the same stories.", DefaultValueFactory = _ => 1 };
        var pattern = new Option<string?>("--pattern") { Description = "CSV (.gz) with open_dt,closed_dt: when reports come and how long they take. Default: the test data's, else a built-in shape." };
        var command = new Command("seed-load", "Writes made-up tickets with their events, for measuring. Never run it on a government's real database.") { tickets, seed, pattern };
        command.SetAction((parsed, stop) => Run(parsed.GetValue(tickets), parsed.GetValue(seed), parsed.GetValue(pattern), stop));
        return command;
    }

    private async Task<int> Run(int tickets, int seed, string? named, CancellationToken stop)
    {
        if (tickets < 1 || services.GetRequiredService<IHostApplicationLifetime>().ApplicationStarted.IsCancellationRequested)
        {
            await voice.Result.WriteLineAsync(tickets < 1 ? "seed-load: --tickets must be at least 1." : "seed-load: stop the server first; a load rebuilds the indexes that it works with.");
            return 2;
        }
        var found = named is not null ? Path.GetFullPath(named, folder) : Known().FirstOrDefault(System.IO.File.Exists);
        voice.Report(found is null ? "seed-load: the built-in pattern" : $"seed-load: the pattern of {found}");
        var done = await services.GetRequiredService<SeedLoad>().Run(tickets, seed, found is null ? LoadPattern.BuiltIn : LoadPattern.Read(found), voice, stop);
        await voice.Result.WriteLineAsync(done.Tickets == 0
            ? "seed-load: nothing loaded; import regions, agencies and categories first."
            : FormattableString.Invariant($"seed-load: {done.Tickets} tickets, {done.Events} events in {done.Took.TotalSeconds:0.0} s, {done.PerSecond:0} tickets/s."));
        return done.Tickets == 0 ? 2 : 0;
    }

    private IEnumerable<string> Known()
    {
        if (Environment.GetEnvironmentVariable("PORTAL_TEST_DATA") is { Length: > 0 } data) yield return Path.GetFullPath(Path.Combine(data, File), folder);
        yield return Path.GetFullPath(Path.Combine("../shared/data", File), folder);
    }
}
