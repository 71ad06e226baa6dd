using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Tickets;
using Portal.Web.Tickets;

namespace Portal.Tests.Queue;

public sealed class QueueAskTests
{
    [Fact]
    public void The_address_holds_everything()
    {
        var ask = new QueueAsk
        {
            View = QueueView.Late, State = TicketState.InProgress, Closing = ClosingKind.ByOfficer, Kind = ReportKind.Aspiration, Class = ClockClass.Simple, Channel = Channel.Letter,
            Category = "jalan", Place = "35.07.13", Desa = "35.07.13.2004", Agency = "DPUBM", Unit = 4, Officer = Guid.Parse("00000000-0000-4000-8000-000000000002"), Words = "lubang & aspal",
            Due = QueueDue.Week, Age = QueueAge.Older, Support = 5, Sort = QueueSort.Newest, Columns = QueueColumns.State | QueueColumns.Category, Before = new(DateTimeOffset.UnixEpoch, 1), After = new(new DateTimeOffset(2026, 11, 2, 1, 2, 3, TimeSpan.Zero), 42),
        };
        Assert.Equal(ask, QueueAsk.Read("http://localhost" + ask.Href));
    }

    [Theory, InlineData("/petugas"), InlineData("/petugas?view=apa&state=99&urut=x&sesudah=1.x&q="), InlineData("/petugas?sesudah=99999999999999999999.1"), InlineData("/petugas?sesudah=9223372036854775807.1")]
    public void A_strange_address_asks_for_nothing(string address) => Assert.Equal(new QueueAsk(), QueueAsk.Read("http://localhost" + address));

    [Theory, InlineData(QueueView.Late, "", QueueSort.Due), InlineData(QueueView.All, "", QueueSort.Newest), InlineData(QueueView.All, "state=Received", QueueSort.Due), InlineData(QueueView.Open, "state=Closed&urut=tenggat", QueueSort.Newest), InlineData(null, "q=lubang", QueueSort.Newest)]
    public void What_is_owed_is_sorted_by_its_promise_and_all_else_by_its_arrival(QueueView? view, string asked, QueueSort sort) =>
        Assert.Equal(sort, QueueOrder.Of(QueueAsk.Read("http://localhost/petugas?" + asked), view));

    [Fact]
    public void The_search_of_the_top_bar_is_the_same_search() => Assert.Equal("lubang", QueueAsk.Read("http://localhost/petugas?cari=lubang").Words);

    [Fact]
    public void Changed_rows_renew_themselves_where_they_stand()
    {
        var (rows, waiting) = QueueLive.Renew([Row(1), Row(2)], [Row(1), Row(2) with { Version = 2 }]);
        Assert.Equal((0, 2), (waiting, rows[1].Version));
    }

    [Fact]
    public void Rows_that_come_and_go_wait_for_a_press()
    {
        var (rows, waiting) = QueueLive.Renew([Row(1), Row(2)], [Row(3), Row(1) with { Version = 5 }]);
        Assert.Equal([1, 2], rows.Select(row => row.Id));
        Assert.Equal((2, 5), (waiting, rows[0].Version));
    }

    private static QueueRow Row(long id) =>
        new() { Id = id, Number = $"KM-{id}", Version = 1, Title = "", State = TicketState.Received, ReceivedOn = default, Key = new(default, id) };
}
