using Bunit;
using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed class DateBoxTests : BunitContext
{
    public DateBoxTests() => JSInterop.Mode = JSRuntimeMode.Loose;

    [Fact]
    public void The_input_carries_the_id_its_label_names_and_writes_the_day_as_read_here()
    {
        var input = Render<DateBox>(box => box.Add(b => b.Id, "mulai").Add(b => b.Value, new DateOnly(2026, 11, 5))).Find("input#mulai");

        Assert.Equal("05/11/2026", input.GetAttribute("value"));
    }

    [Fact]
    public void A_typed_day_comes_back()
    {
        DateOnly? chosen = null;
        var box = Render<DateBox>(b => b.Add(x => x.Id, "mulai").Add(x => x.ValueChanged, day => chosen = day));

        box.Find("input#mulai").Change("07/12/2026");

        Assert.Equal(new DateOnly(2026, 12, 7), chosen);
    }
}
