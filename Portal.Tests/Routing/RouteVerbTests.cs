using System.Globalization;
using System.IO.Compression;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Portal.Domain;
using Portal.Domain.Routing;
using Portal.Tests.Kit;
using Portal.Web.App;
using Portal.Web.Routing;
using Portal.Web.Storage;

namespace Portal.Tests.Routing;

public sealed class RouteVerbTests
{
    [Fact]
    public void Trained_on_real_complaints_it_routes_as_well_as_measured()
    {
        var read = RouteFiles.Examples(() => File.OpenRead(TestData.Path("complaints_id.csv")), () => File.OpenRead(TestData.Path("complaints_ext.csv")));
        var trial = RouteTraining.Measure([.. read.Value.Select(one => one.Example)], TestContext.Current.CancellationToken);
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{trial.Texts} texts: {trial.Top1:0.0000} {trial.Top3:0.0000} {trial.MacroF1:0.0000}"));
        Assert.True(trial is { Top1: >= 0.80, Top3: >= 0.92, MacroF1: >= 0.62 }, $"{trial.Top1} {trial.Top3} {trial.MacroF1}");
    }

    [Fact]
    public async Task Train_then_route_on_a_handful_of_rows()
    {
        await using var host = await PortalHost.Start();
        await File.WriteAllLinesAsync(Path.Combine(host.Folder, "c.csv"), ["id,text", .. Enumerable.Range(0, 12).Select(n => $"{n},\"{(n % 2 == 0 ? "jalan berlubang, aspal rusak" : "air pdam mati, pipa bocor")}\"")], TestContext.Current.CancellationToken);
        await File.WriteAllLinesAsync(Path.Combine(host.Folder, "l.csv"), ["id,route_function", .. Enumerable.Range(0, 12).Select(n => $"{n},{(n % 2 == 0 ? "JALAN" : "AIR")}")], TestContext.Current.CancellationToken);
        Assert.Equal((2, "route: nothing done. There is no model yet. Train one first: train <complaints.csv> <labels.csv>."), await Run(host, "route", "c.csv", "o.csv"));
        Assert.Equal((0, "train: 12 texts, top-1 100.0 %, top-3 100.0 %, macro-F1 1.000; 2 labels."), await Run(host, "train", "c.csv", "l.csv"));
        Assert.Equal((0, "route: 12 texts routed, 0 rows refused."), await Run(host, "route", "c.csv", "o.csv"));
        var answers = await File.ReadAllLinesAsync(Path.Combine(host.Folder, "o.csv"), TestContext.Current.CancellationToken);
        Assert.Equal(("id,rank,route_function,confidence", "0,1,JALAN", "1,1,AIR", 25), (answers[0], answers[1][..9], answers[3][..7], answers.Length));
    }

    [Theory, InlineData("train", "tidak-ada.csv"), InlineData("route", "tidak-ada.csv")]
    public async Task A_missing_file_is_said_in_a_sentence(string verb, string file)
    {
        await using var host = await PortalHost.Start();
        var (code, last) = await Run(host, verb, file, "x.csv");
        Assert.Equal(2, code);
        Assert.StartsWith($"{verb}: nothing done. The file cannot be read:", last, StringComparison.Ordinal);
    }

    [Theory, InlineData(Database.Sqlite), InlineData(Database.PostgreSql)]
    public async Task A_worse_model_does_not_replace_a_better_one_unless_asked(Database database)
    {
        await using var host = await PortalHost.Start(database);
        var shelf = host.Services.GetRequiredService<RouteShelf>();
        List<RouteExample> clear = [.. Enumerable.Range(0, 20).Select(n => new RouteExample(n % 2 == 0 ? "jalan berlubang" : "air mati", n % 2 == 0 ? "JALAN" : "AIR"))];
        List<RouteExample> muddled = [.. clear.Select((one, n) => one with { Label = n % 3 == 0 ? "JALAN" : "AIR" })];
        async Task<bool> Put(List<RouteExample> examples, bool isAsked) =>
            (await shelf.Put(RouteSource.OwnTickets, RouteTraining.Train(examples), RouteTraining.Measure(examples), host.Clock.Now, isAsked, TestContext.Current.CancellationToken)).Value;
        Assert.Equal((true, false, true, true), (await Put(clear, false), await Put(muddled, false), await Put(muddled, true), await Put(clear, false)));
        Assert.Equal((4, 1), await host.Store.Read(async db => (await db.RouteVersions.CountAsync(), await db.RouteVersions.CountAsync(one => one.IsInUse))));
    }

    [Fact]
    public async Task A_model_of_an_earlier_release_proposes_nothing_and_is_replaced()
    {
        await using var host = await PortalHost.Start();
        List<RouteExample> examples = [.. Enumerable.Range(0, 20).Select(n => new RouteExample(n % 2 == 0 ? "jalan berlubang" : "air mati", n % 2 == 0 ? "JALAN" : "AIR"))];
        var (vault, stop) = (host.Services.GetRequiredService<Vault>(), TestContext.Current.CancellationToken);
        using var old = new MemoryStream();
        await using (var packed = new BrotliStream(old, CompressionLevel.Fastest, leaveOpen: true)) await packed.WriteAsync("\tCPROUTE1 and what followed"u8.ToArray(), stop);
        await host.Store.Write<Done>(db =>
        {
            db.RouteVersions.Add(new RouteVersion { Source = RouteSource.OwnTickets, TrainedAt = host.Clock.GetUtcNow(), Examples = 9, Top1 = 1.1, Top3 = 1, MacroF1 = 1, IsInUse = true, ModelSealed = vault.SealBytes(old.ToArray()) });
            return Task.FromResult<Outcome<Done>>(Done.It);
        });
        var shelf = host.Services.GetRequiredService<RouteShelf>();
        Assert.Empty(await shelf.Guess("jalan berlubang", stop));
        Assert.True((await shelf.Put(RouteSource.OwnTickets, RouteTraining.Train(examples), RouteTraining.Measure(examples, stop), host.Clock.Now, isAsked: false, stop)).Value);
        Assert.Equal("JALAN", (await shelf.Guess("jalan berlubang", stop))[0].Label);
    }

    private static async Task<(int Code, string Last)> Run(PortalHost host, params string[] typed)
    {
        using var said = new StringWriter(CultureInfo.InvariantCulture);
        var code = await Verbs.RunHere(host.Services, new VerbCall(typed, host.Folder), new VerbVoice(said, TextWriter.Null), TestContext.Current.CancellationToken);
        return (code, said.ToString().TrimEnd().Split('\n')[^1]);
    }
}
