using Bunit;
using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed class ConfirmDialogTests : BunitContext
{
    [Fact]
    public void Closed_is_not_in_the_page() =>
        Assert.Empty(Render<ConfirmDialog>(d => d.Add(x => x.Open, false).Add(x => x.Title, "Tolak draf?").Add(x => x.ConfirmText, "Tolak draf")).Markup);

    [Fact]
    public void Only_the_verb_confirms()
    {
        var confirmed = 0;
        var cancelled = 0;
        var dialog = Render<ConfirmDialog>(d => d
            .Add(x => x.Open, true).Add(x => x.Title, "Tolak draf?").Add(x => x.ConfirmText, "Tolak draf")
            .Add(x => x.OnConfirm, () => confirmed++).Add(x => x.OnCancel, () => cancelled++));

        dialog.FindAll("button").Single(button => button.TextContent == "Tolak draf").Click();
        dialog.FindAll("button").Single(button => button.TextContent == "Batal").Click();

        Assert.Equal((1, 1), (confirmed, cancelled));
    }
}
