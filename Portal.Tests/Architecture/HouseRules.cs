using System.Reflection;
using System.Text.RegularExpressions;
using Portal.Web.App;

namespace Portal.Tests.Architecture;

/// <summary>The rules of the house as functions from what they look at to what they found; an empty list is a clean house.</summary>
internal static partial class HouseRules
{
    private const int CodeLines = 250, MarkupLines = 150, Injections = 5;

    public static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Lines > (file.Path.EndsWith(".razor", StringComparison.Ordinal) ? MarkupLines : CodeLines)).Select(file => $"{file.Path} has {file.Lines} lines");

    public static IEnumerable<string> TooManyInjections(IEnumerable<SourceFile> files) =>
        files.Where(file => Injected().Count(file.Text) > Injections).Select(file => $"{file.Path} injects {Injected().Count(file.Text)} things");

    public static IEnumerable<string> VagueNames(IEnumerable<SourceFile> files) =>
        files.Where(file => VagueName().IsMatch(file.Name)).Select(file => $"{file.Path} has a name that says nothing");

    /// <summary>Words that stand for a broken promise, wherever they appear: raw markup, a wall clock, a sleeping thread.</summary>
    public static IEnumerable<string> ForbiddenWords(IEnumerable<SourceFile> files) =>
        from file in files from Match match in ForbiddenWord().Matches(file.Text) select $"{file.Path} uses {match.Value}";

    public static IEnumerable<string> RadzenOutsideUi(IEnumerable<SourceFile> files) =>
        files.Where(file => file.Slice != "Ui" && RadzenType().IsMatch(file.Text)).Select(file => $"{file.Path} names a Radzen type");

    public static IEnumerable<string> ForeignReferences(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Where(reference => !reference.Name!.StartsWith("System", StringComparison.Ordinal)).Select(reference => $"references {reference.Name}");

    /// <summary>A slice that names another slice's operation. The shell and the demo may: they stand where a person would.</summary>
    public static IEnumerable<string> CrossCalls(IEnumerable<SourceFile> files, IReadOnlyDictionary<string, string> sliceOfOperation)
    {
        var names = new Regex(@"\bnew (" + string.Join('|', sliceOfOperation.Keys.Select(Regex.Escape)) + @")\b");
        return from file in files
               where file.Slice is not ("App" or "Demo" or "")
               from Match match in names.Matches(file.Text)
               let owner = sliceOfOperation[match.Groups[1].Value]
               where owner != file.Slice
               select $"{file.Path} enters {owner}'s {match.Groups[1].Value}";
    }

    public static IEnumerable<string> WithoutOneHandler(IEnumerable<Type> types)
    {
        var all = types.ToList();
        var handled = all.SelectMany(type => type.GetInterfaces()).Where(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IHandle<,>))
            .GroupBy(one => one.GetGenericArguments()[0]).ToDictionary(group => group.Key, group => group.Count());
        return Operations(all).Where(operation => handled.GetValueOrDefault(operation) != 1).Select(operation => $"{operation.Name} has {handled.GetValueOrDefault(operation)} handlers");
    }

    /// <summary>A folder named like a type in it makes the compiler guess (CS0118).</summary>
    public static IEnumerable<string> FoldersNamedLikeTypes(IEnumerable<Type> types) =>
        types.Where(type => type.Namespace?.Split('.').Contains(type.Name) == true).Select(type => $"{type.FullName} is named like its folder");

    public static IEnumerable<Type> Operations(IEnumerable<Type> types) =>
        types.Where(type => type is { IsClass: true, IsAbstract: false } && type.GetInterfaces().Any(one => one.IsGenericType && one.GetGenericTypeDefinition() == typeof(IOperation<>)));

    [GeneratedRegex(@"^\s*@inject |\[Inject\]", RegexOptions.Multiline)]
    private static partial Regex Injected();

    [GeneratedRegex(@"(Manager|Helper|Helpers|Util|Utils|Service|Impl|Dto|Base)\.(cs|razor)$")]
    private static partial Regex VagueName();

    [GeneratedRegex(@"\bMarkupString\b|\bAddMarkupContent\b|\bDateTime(Offset)?\.(Utc)?Now\b|\bThread\.Sleep\b")]
    private static partial Regex ForbiddenWord();

    [GeneratedRegex(@"using Radzen|<Radzen|\bRadzen[A-Z]\w+")]
    private static partial Regex RadzenType();
}
