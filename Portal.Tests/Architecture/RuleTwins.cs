using Portal.Domain;
using Portal.Web.App;

namespace Portal.Tests.Architecture;

/// <summary>Each rule is shown a house that breaks it: a rule that cannot fail proves nothing.</summary>
public sealed class RuleTwins
{
    private static readonly SourceFile Long = new("Portal.Web/Tickets/Page.razor", string.Concat(Enumerable.Repeat("<p></p>\n", 151)));

    [Fact]
    public void A_long_page_is_found() => Assert.Single(HouseRules.TooLong([Long]));

    [Fact]
    public void A_page_at_the_limit_is_not() => Assert.Empty(HouseRules.TooLong([Long with { Text = Long.Text[..^8] }]));

    [Fact]
    public void Six_injections_are_found() => Assert.Single(HouseRules.TooManyInjections([new("Portal.Web/A/B.razor", string.Concat(Enumerable.Repeat("@inject Door Door\n", 6)))]));

    [Fact]
    public void A_vague_name_is_found() => Assert.Single(HouseRules.VagueNames([new("Portal.Web/A/TicketHelper.cs", "")]));

    [Theory, InlineData("(MarkupString)text"), InlineData("DateTime.Now"), InlineData("DateTimeOffset.UtcNow"), InlineData("Thread.Sleep(1)")]
    public void A_forbidden_word_is_found(string text) => Assert.Single(HouseRules.ForbiddenWords([new("Portal.Web/A/B.cs", text)]));

    [Fact]
    public void A_component_library_type_on_a_page_is_found() => Assert.Single(HouseRules.RadzenOutsideUi([new("Portal.Web/Reports/Page.razor", "<RadzenButton />")]));

    [Fact]
    public void An_assembly_with_packages_is_found() => Assert.NotEmpty(HouseRules.ForeignReferences(typeof(Door).Assembly));

    [Fact]
    public void A_slice_that_calls_another_is_found() =>
        Assert.Single(HouseRules.CrossCalls([new("Portal.Web/Board/Page.razor", "door.Enter(new TakeTicket(1))")], new Dictionary<string, string> { ["TakeTicket"] = "Tickets" }));

    [Fact]
    public void A_slice_that_calls_itself_is_not() =>
        Assert.Empty(HouseRules.CrossCalls([new("Portal.Web/Tickets/Page.razor", "door.Enter(new TakeTicket(1))")], new Dictionary<string, string> { ["TakeTicket"] = "Tickets" }));

    [Fact]
    public void An_operation_without_a_handler_is_found() => Assert.Single(HouseRules.WithoutOneHandler([typeof(Unhandled)]));

    [Fact]
    public void A_type_named_like_its_folder_is_found() => Assert.Single(HouseRules.FoldersNamedLikeTypes([typeof(Architecture)]));

    private sealed record Unhandled : IOperation<Done>
    {
        public static Permission Needs => Permission.Anyone;
    }

    private sealed class Architecture;
}
