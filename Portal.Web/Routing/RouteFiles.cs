using System.Globalization;
using Portal.Domain;
using Portal.Domain.Routing;
using Portal.Web.Imports;

namespace Portal.Web.Routing;

/// <summary>The CSV files of the verbs <c>train</c> and <c>route</c>.</summary>
internal static class RouteFiles
{
    /// <summary>One labelled text per id that both files have; rows without text or label are left out.</summary>
    /// <param name="texts">Columns <c>id,text</c>.</param>
    /// <param name="labels">Columns <c>id,route_function</c>, and <c>source</c> where there is one.</param>
    public static Outcome<IReadOnlyList<(RouteExample Example, string Source)>> Examples(Func<Stream> texts, Func<Stream> labels)
    {
        var (said, given) = (CsvTable.Read(texts, "id", "text"), CsvTable.Read(labels, "id", "route_function"));
        if (!said.Succeeded) return said.Refusal;
        if (!given.Succeeded) return given.Refusal;
        var labelled = given.Value.Rows.Where(row => row["route_function"].Length > 0).GroupBy(row => row["id"], StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Last(), StringComparer.Ordinal);
        var examples = said.Value.Rows.Where(row => row["text"].Length > 0 && labelled.ContainsKey(row["id"]))
            .Select(row => (new RouteExample(row["text"], labelled[row["id"]]["route_function"]), labelled[row["id"]]["source"])).ToList();
        if (examples.Count < RouteTraining.Folds || examples.Select(one => one.Item1.Label).Distinct(StringComparer.Ordinal).Count() < 2)
            return new Refusal("route.too-few", "There are too few labelled texts: at least five, with at least two different labels, and the same ids in both files.");
        return examples;
    }

    /// <summary>Writes <c>id,rank,route_function,confidence</c>, ranks 1 to 3 of every text, in the order of the texts.</summary>
    public static int Write(CsvTable texts, RouteModel model, TextWriter answers)
    {
        answers.Write("id,rank,route_function,confidence\n");
        foreach (var row in texts.Rows)
            foreach (var (rank, guess) in model.Guess(row["text"]).Index())
                answers.Write(string.Create(CultureInfo.InvariantCulture, $"{Quoted(row["id"])},{rank + 1},{Quoted(guess.Label)},{guess.Confidence:0.0000}\n"));
        return texts.Rows.Count;
    }

    private static string Quoted(string cell) => cell.AsSpan().IndexOfAny(",\"\r\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
