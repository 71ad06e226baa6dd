using System.CommandLine;
using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Imports;

/// <summary>The verb <c>import</c> and its six kinds of file.</summary>
internal sealed class ImportVerbs(IServiceProvider services, string folder, VerbVoice voice)
{
    public static Command Make(IServiceProvider services, string folder, VerbVoice voice) => new ImportVerbs(services, folder, voice).Make();

    private Command Make() => new("import", "Takes a file into the database. Rows with faults are listed and left out; the rest is imported, all of it or nothing.")
    {
        Kind("regions", "code,name,level,parent_code[,lat,lng]", source => new ImportRegions(source)),
        Kind("agencies", "code,name[,short_name,group,complaint_scope,keywords,route_functions,region_code]", source => new ImportAgencies(source)),
        Kind("categories", "name[,slug,hint,keywords,proof,clock_class,agency_code]", source => new ImportCategories(source)),
        Kind("holidays", "date,name,type", source => new ImportHolidays(source)),
        Kind("boundaries", "GeoJSON features with properties.code", source => new ImportBoundaries(source)),
        Kind("reports", "id,text,date[,category,region,title,classification,anonymous]", source => new ImportReports(source), takesExtra: true),
    };

    private Command Kind<TImport>(string name, string columns, Func<ImportSource, TImport> operation, bool takesExtra = false) where TImport : IOperation<ImportResult>
    {
        var file = new Argument<string>("file") { Description = columns };
        var dryRun = new Option<bool>("--dry-run") { Description = "Check everything, write nothing." };
        var extra = new Option<string?>("--ext") { Description = "A second file with more columns of the same rows." };
        var command = new Command(name, $"Columns: {columns}") { file, dryRun };
        if (takesExtra) command.Add(extra);
        command.SetAction((parsed, stop) => Run(name, operation(new ImportSource(Opening(parsed.GetValue(file)!))
        {
            OpenExtra = takesExtra && parsed.GetValue(extra) is { } second ? Opening(second) : null, IsDryRun = parsed.GetValue(dryRun), Progress = voice,
        }), stop));
        return command;
    }

    private Func<Stream> Opening(string typed) => () => File.OpenRead(Path.GetFullPath(typed, folder));

    private async Task<int> Run(string name, IOperation<ImportResult> operation, CancellationToken stop)
    {
        await using var scope = services.CreateAsyncScope();
        var outcome = await scope.ServiceProvider.GetRequiredService<Door>().EnterAs(Actor.System("impor"), operation, stop);
        if (!outcome.Succeeded)
        {
            await voice.Complaints.WriteLineAsync(outcome.Refusal.Sentence);
            await voice.Result.WriteLineAsync($"{name}: nothing imported. {outcome.Refusal.Sentence}");
            return 2;
        }
        foreach (var (line, reason) in outcome.Value.Refused) await voice.Complaints.WriteLineAsync(FormattableString.Invariant($"line {line}: {reason}"));
        await voice.Result.WriteLineAsync(outcome.Value.Summary);
        return outcome.Value.Refused.Count > 0 ? 1 : 0;
    }
}
