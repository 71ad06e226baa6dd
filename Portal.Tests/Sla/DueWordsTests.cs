using Portal.Domain.Sla;
using static Portal.Tests.Sla.Year2026;

namespace Portal.Tests.Sla;

public sealed class DueWordsTests
{
    /// <summary>Read on Friday 20 November at ten, as the queue is drawn.</summary>
    [Theory]
    [InlineData(16, "Lewat 4 hari kerja", DueTone.Late)]
    [InlineData(19, "Lewat 1 hari kerja", DueTone.Late)]
    [InlineData(20, "Hari ini, 16.00", DueTone.Soon)]
    [InlineData(23, "Senin, 16.00", DueTone.Soon)]
    [InlineData(24, "2 hari kerja lagi", DueTone.Fine)]
    [InlineData(27, "5 hari kerja lagi", DueTone.Fine)]
    public void A_queue_reads_as_it_is_drawn(int day, string words, DueTone tone) =>
        Assert.Equal(new DueWords(words, tone), DueWords.For(At(11, day, 16), At(11, 20, 10), Calendar));

    [Theory]
    [InlineData(20, 16, 0, "Hari ini, 16.00", DueTone.Soon)]
    [InlineData(20, 16, 1, "Lewat sejak 16.00", DueTone.Late)]
    [InlineData(22, 9, 0, "Lewat sejak Jumat", DueTone.Late)]
    [InlineData(23, 0, 0, "Lewat 1 hari kerja", DueTone.Late)]
    public void Late_begins_after_office_close_and_never_says_zero(int day, int hour, int minute, string words, DueTone tone) =>
        Assert.Equal(new DueWords(words, tone), DueWords.For(At(11, 20, 16), At(11, day, hour, minute), Calendar));

    [Theory]
    [InlineData(24, DueTone.Soon)]
    [InlineData(25, DueTone.Fine)]
    public void On_a_saturday_the_next_two_working_days_are_soon(int day, DueTone tone) =>
        Assert.Equal(tone, DueWords.For(At(11, day, 16), At(11, 21, 10), Calendar).Tone);

    [Fact]
    public void Across_a_long_holiday_the_weekday_takes_its_date() =>
        Assert.Equal("Rabu 25 Mar, 16.00", DueWords.For(At(3, 25, 16), At(3, 17, 10), Calendar).Words);

    [Fact]
    public void Beyond_the_last_decreed_year_it_says_so()
    {
        var due = Calendar.OfficeClose(new DateOnly(2027, 1, 8));
        Assert.Equal(new DueWords("8 hari kerja lagi (perkiraan)", DueTone.Fine), DueWords.For(due, At(12, 29, 10), Calendar));
    }

    [Theory]
    [InlineData(18, "Jeda mulai hari ini")]
    [InlineData(20, "Jeda, hari 2 dari 30")]
    public void A_pause_is_all_that_matters_even_when_late(int day, string words) =>
        Assert.Equal(new DueWords(words, DueTone.Paused), DueWords.For(At(11, 16, 16), At(11, day, 12), Calendar, Asked(At(11, 18, 10), null)));

    [Fact]
    public void An_answered_ticket_names_the_day() =>
        Assert.Equal(new DueWords("Dijawab 18 Nov", DueTone.Done), DueWords.Answered(At(11, 18, 10), Calendar));
}
