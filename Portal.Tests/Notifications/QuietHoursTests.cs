using Portal.Domain.Notices;
using Portal.Domain.Tickets;
using Portal.Tests.Kit;
using Portal.Web.Notifications;

namespace Portal.Tests.Notifications;

public sealed class QuietHoursTests
{
    // 2 November 2026 in WIB.
    [Theory]
    [InlineData(21, 6, "20:59", "2 20:59"), InlineData(21, 6, "21:00", "3 06:00"), InlineData(21, 6, "23:30", "3 06:00"), InlineData(21, 6, "00:00", "2 06:00"), InlineData(21, 6, "05:59", "2 06:00")]
    [InlineData(21, 6, "06:00", "2 06:00"), InlineData(12, 14, "13:10", "2 14:00"), InlineData(12, 14, "14:00", "2 14:00"), InlineData(0, 0, "03:00", "2 03:00"), InlineData(7, 7, "07:30", "2 07:30"), InlineData(22, 0, "23:00", "3 00:00")]
    public void News_wait_for_the_end_of_the_quiet_hours(int from, int until, string at, string then)
    {
        var local = DateTime.ParseExact($"2026-11-02 {at}", "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        var moved = new QuietHours(from, until).After(new DateTimeOffset(local, TimeSpan.FromHours(7)), OnPaper.Wib);
        Assert.Equal(then, moved.ToOffset(TimeSpan.FromHours(7)).ToString("d HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Whoever_said_saya_juga_never_hears_of_the_talk() =>
        Assert.DoesNotContain([TicketEventType.OfficerWrote, TicketEventType.ReporterWrote, TicketEventType.ReporterAsked, TicketEventType.NoteAdded, TicketEventType.IdentityOpened, TicketEventType.Accepted], type => NoticeWords.IsNews(type, forSupporter: true));

    [Fact]
    public void Every_event_that_is_news_has_words()
    {
        var names = new Portal.Web.Follow.JourneyNames { Zone = OnPaper.Wib };
        foreach (var type in Enum.GetValues<TicketEventType>())
            Assert.Equal(NoticeWords.IsNews(type, false) || NoticeWords.IsNews(type, true), NoticeWords.Sentence(new TicketEvent { Type = type }, names).Length > 0);
    }
}
