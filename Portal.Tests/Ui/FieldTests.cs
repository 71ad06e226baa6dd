using Bunit;
using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed class FieldTests : BunitContext
{
    [Fact]
    public void The_ids_of_hint_and_error_are_those_an_input_points_to()
    {
        var field = Render<Field>(f => f.Add(x => x.Label, "Patokan").Add(x => x.For, "patokan").Add(x => x.Hint, "Mudah dilihat").Add(x => x.Error, "Isi patokan"));

        var ids = FieldIds.Described("patokan", "Mudah dilihat", "Isi patokan")!.Split(' ');

        Assert.Equal(["Mudah dilihat", "Isi patokan"], ids.Select(id => field.Find($"#{id}").TextContent));
    }

    [Fact]
    public void Nothing_to_point_to_leaves_the_attribute_out() => Assert.Null(FieldIds.Described("patokan", null, null));

    [Fact]
    public void The_label_belongs_to_the_input() =>
        Assert.Equal("patokan", Render<Field>(f => f.Add(x => x.Label, "Patokan").Add(x => x.For, "patokan")).Find("label").GetAttribute("for"));
}
