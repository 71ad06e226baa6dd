using System.Text.RegularExpressions;
using System.Xml.Linq;
using Portal.Domain.Tickets;
using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed partial class SpriteTests
{
    private static readonly string Root = FindRoot();
    private static readonly HashSet<string> Symbols = ReadSymbols(Path.Combine(Root, "wwwroot-assets", "wwwroot", "icons.svg"));

    [Fact]
    public void Every_state_has_a_symbol() =>
        Assert.All(Enum.GetValues<TicketState>(), state => Assert.Contains(StateWords.For(state).Icon, Symbols));

    [Fact]
    public void Every_icon_named_in_markup_has_a_symbol() =>
        Assert.All(NamedInMarkup(), name => Assert.Contains(name, Symbols));

    private static IEnumerable<string> NamedInMarkup() =>
        Directory.EnumerateFiles(Path.Combine(Root, "Portal.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(file => IconName().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value))
            .Distinct(StringComparer.Ordinal);

    [GeneratedRegex("<Icon Name=\"([a-z-]+)\"", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex IconName();

    private static HashSet<string> ReadSymbols(string path) =>
        XDocument.Load(path).Root!.Elements().Select(symbol => symbol.Attribute("id")!.Value).ToHashSet(StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "CitizenPortal.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
