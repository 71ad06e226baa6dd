using System.Reflection;
using Portal.Domain;
using Portal.Web.App;

namespace Portal.Tests.Architecture;

/// <summary>The house keeps its rules. Each rule has its twin in <see cref="RuleTwins"/> that shows it can fail.</summary>
public sealed class HouseTests
{
    private static readonly Assembly Domain = typeof(Refusal).Assembly, Web = typeof(Door).Assembly;

    [Fact]
    public void Files_stay_small() => Assert.Empty(HouseRules.TooLong(SourceFile.All));

    [Fact]
    public void Pages_take_at_most_five_injections() => Assert.Empty(HouseRules.TooManyInjections(SourceFile.Of("Portal.Web")));

    [Fact]
    public void No_file_has_a_name_that_says_nothing() => Assert.Empty(HouseRules.VagueNames(SourceFile.All));

    [Fact]
    public void Nobody_writes_raw_markup_or_reads_a_wall_clock() => Assert.Empty(HouseRules.ForbiddenWords(SourceFile.Of("Portal.Web").Concat(SourceFile.Of("Portal.Domain"))));

    [Fact]
    public void Component_library_types_stay_behind_the_furniture() =>
        Assert.Empty(HouseRules.RadzenOutsideUi(SourceFile.Of("Portal.Web").Where(file => file.Path is not "Portal.Web/App/Root.razor" and not "Portal.Web/App/PagesSetup.cs")));

    [Fact]
    public void The_domain_has_no_packages() => Assert.Empty(HouseRules.ForeignReferences(Domain));

    [Fact]
    public void The_domain_waits_for_nothing() => Assert.Empty(SourceFile.Of("Portal.Domain").Where(file => file.Text.Contains("Task<", StringComparison.Ordinal) || file.Text.Contains("TimeProvider", StringComparison.Ordinal)).Select(file => file.Path));

    [Fact]
    public void Slices_do_not_call_each_other() => Assert.Empty(HouseRules.CrossCalls(SourceFile.Of("Portal.Web"), SliceOfOperation()));

    [Fact]
    public void Every_operation_has_one_handler() => Assert.Empty(HouseRules.WithoutOneHandler(Web.GetTypes()));

    [Fact]
    public void No_folder_is_named_like_a_type_in_it() => Assert.Empty(HouseRules.FoldersNamedLikeTypes(Web.GetTypes().Concat(Domain.GetTypes())));

    private static Dictionary<string, string> SliceOfOperation() =>
        HouseRules.Operations(Web.GetTypes()).ToDictionary(type => type.Name, type => type.Namespace!.Split('.')[2]);
}
