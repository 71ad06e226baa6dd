using System.CommandLine;
using System.Globalization;
using Portal.Domain.Routing;
using Portal.Web.App;
using Portal.Web.Imports;

namespace Portal.Web.Routing;

/// <summary>The verbs <c>train</c> and <c>route</c>.</summary>
internal sealed class RouteVerbs(IServiceProvider services, string folder, VerbVoice voice)
{
    private readonly RouteShelf shelf = services.GetRequiredService<RouteShelf>();
    private readonly TimeProvider time = services.GetRequiredService<TimeProvider>();

    public Command Train()
    {
        var texts = new Argument<string>("complaints") { Description = "CSV with id,text" };
        var labels = new Argument<string>("labels") { Description = "CSV with id,route_function" };
        var command = new Command("train", "Trains the routing model on labelled texts, measures it by 5-fold cross-validation and puts it to use.") { texts, labels };
        command.SetAction(async (parsed, stop) =>
        {
            var read = RouteFiles.Examples(Opening(parsed.GetValue(texts)!), Opening(parsed.GetValue(labels)!));
            if (!read.Succeeded) return await Refuse("train", read.Refusal.Sentence);
            RouteExample[] examples = [.. read.Value.Select(one => one.Example)];
            var trial = RouteTraining.Measure(examples, stop);
            var model = RouteTraining.Train(examples, trial, stop);
            var put = await shelf.Put(RouteSource.Files, model, trial, time.GetUtcNow(), isAsked: true, stop);
            if (!put.Succeeded) return await Refuse("train", put.Refusal.Sentence);
            foreach (var source in read.Value.GroupBy(one => one.Source, one => one.Example).Where(group => group.Key.Length > 0).OrderBy(group => group.Key, StringComparer.Ordinal))
                voice.Report($"{source.Key}: {Figures(trial.Of(source.ToHashSet().Contains))}");
            foreach (var pair in trial.Worst(10)) voice.Report(string.Create(CultureInfo.InvariantCulture, $"{pair.Truth} taken for {pair.Taken}: {pair.Times}"));
            await voice.Result.WriteLineAsync($"train: {Figures(trial)}; {model.Labels.Count.ToString(CultureInfo.InvariantCulture)} labels.");
            return 0;
        });
        return command;
    }

    public Command Route()
    {
        var texts = new Argument<string>("in") { Description = "CSV with id,text" };
        var answers = new Argument<string>("out") { Description = "Written: id,rank,route_function,confidence" };
        var command = new Command("route", "Says for each text where it most likely belongs: three ranks with their confidence.") { texts, answers };
        command.SetAction(async (parsed, stop) =>
        {
            var read = CsvTable.Read(Opening(parsed.GetValue(texts)!), "id", "text");
            if (!read.Succeeded) return await Refuse("route", read.Refusal.Sentence);
            if (await shelf.InUse(RouteSource.Files, stop) is not { } model) return await Refuse("route", "There is no model yet. Train one first: train <complaints.csv> <labels.csv>.");
            int count;
            try
            {
                await using var file = new StreamWriter(Path.GetFullPath(parsed.GetValue(answers)!, folder));
                count = RouteFiles.Write(read.Value, model, file);
            }
            catch (Exception fault) when (fault is IOException or UnauthorizedAccessException) { return await Refuse("route", $"The answers cannot be written: {fault.Message}"); }
            await voice.Result.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"route: {count} texts routed, {read.Value.Ragged.Count} rows refused."));
            return read.Value.Ragged.Count > 0 ? 1 : 0;
        });
        return command;
    }

    private static string Figures(RouteTrial trial) => string.Create(CultureInfo.InvariantCulture,
        $"{trial.Texts} texts, top-1 {trial.Top1 * 100:0.0} %, top-3 {trial.Top3 * 100:0.0} %, macro-F1 {trial.MacroF1:0.000}");

    private Func<Stream> Opening(string typed) => () => File.OpenRead(Path.GetFullPath(typed, folder));

    private async Task<int> Refuse(string verb, string sentence)
    {
        await voice.Complaints.WriteLineAsync(sentence);
        await voice.Result.WriteLineAsync($"{verb}: nothing done. {sentence}");
        return 2;
    }
}
