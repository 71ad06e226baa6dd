using System.Globalization;
using Portal.Domain.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Search;

/// <summary>
/// What the index knows a report by. A word is the first forty bits of a keyed hash of its stem, so whoever reads the database learns no word;
/// who may read the ticket, its category and its place are numbers the ticket's row holds anyway, so that a narrowed search reads less.
/// </summary>
internal sealed class SearchTerms(Vault vault)
{
    private const int HashLetters = 10, MostStems = 400;

    public string OfStem(string stem) => "h" + vault.Lookup("search", stem)[..HashLetters];

    public static string OfReader(int agency) => "r" + agency.ToString(CultureInfo.InvariantCulture);

    public static string OfCategory(int category) => "k" + category.ToString(CultureInfo.InvariantCulture);

    public static string OfPlace(string code) => "w" + code.Replace(".", "", StringComparison.Ordinal);

    /// <param name="words">Everything the ticket may be found by, in plain words.</param>
    /// <param name="readers">The OPDs that read it.</param>
    public string Of(string words, IEnumerable<int> readers, int? category, IEnumerable<string> places) => string.Join(' ',
        Stems.Words(words).Take(MostStems).Select(OfStem)
            .Concat(readers.Distinct().Select(OfReader)).Concat(category is { } one ? [OfCategory(one)] : []).Concat(places.Select(OfPlace)));
}
