using Bunit;
using Portal.Domain.Sla;
using Portal.Tests.Kit;
using Portal.Web.Tickets;

namespace Portal.Tests.Tickets;

public sealed class ClockPanelTests : BunitContext
{
    [Fact]
    public void Whole_weeks_are_drawn_with_one_due_day()
    {
        var panel = Show(OnPaper.Monday);
        Assert.Equal(21, panel.FindAll("svg.days title").Count);
        Assert.Equal("20", panel.Find("text.due-ink").TextContent);
        Assert.Equal("Mengapa 20 November?", panel.Find("h2").TextContent);
    }

    [Fact]
    public void A_holiday_says_its_name_and_moves_the_date()
    {
        var panel = Show(OnPaper.Monday, new Holiday(new DateOnly(2026, 11, 10), "Hari Pahlawan", HolidayType.LocalHoliday));
        Assert.Equal("23", panel.Find("text.due-ink").TextContent);
        Assert.Contains("Hari Pahlawan", panel.Find("dl").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_used_and_left_adds_up_to_the_class() =>
        Assert.Contains("4 hari kerja terpakai, 0 hari jeda, sisa 10 hari kerja", Show(OnPaper.Monday.AddDays(4)).Find("svg.days").GetAttribute("aria-label"), StringComparison.Ordinal);

    private IRenderedComponent<ClockPanel> Show(DateTimeOffset now, params Holiday[] holidays) =>
        Render<ClockPanel>(panel => panel.Add(one => one.Clock, OnPaper.Ledger(now, holidays)));
}
