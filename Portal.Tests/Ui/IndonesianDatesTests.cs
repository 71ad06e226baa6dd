using Portal.Web.Ui;

namespace Portal.Tests.Ui;

public sealed class IndonesianDatesTests
{
    private static readonly TimeZoneInfo Jakarta = TimeZoneInfo.FindSystemTimeZoneById("Asia/Jakarta");
    private static readonly TimeZoneInfo Makassar = TimeZoneInfo.FindSystemTimeZoneById("Asia/Makassar");
    private static readonly DateTimeOffset At = new(2026, 11, 20, 18, 42, 0, TimeSpan.Zero);

    [Fact]
    public void A_day_is_written_out() => Assert.Equal("Sabtu, 21 November 2026", new DateOnly(2026, 11, 21).LongDay());

    [Fact]
    public void A_moment_late_in_utc_is_the_next_day_here() => Assert.Equal("Sabtu, 21 November 2026, 01.42 WIB", At.LongMoment(Jakarta));

    [Fact]
    public void Another_zone_names_itself() => Assert.Equal("02.42 WITA", At.ClockWithZone(Makassar));

    [Theory]
    [InlineData(1, "Jan")]
    [InlineData(5, "Mei")]
    [InlineData(8, "Agu")]
    [InlineData(9, "Sep")]
    [InlineData(12, "Des")]
    public void Months_have_three_letters(int month, string word) => Assert.Equal($"9 {word}", new DateOnly(2026, month, 9).ShortDay());

    [Theory]
    [InlineData(0.5, "baru saja")]
    [InlineData(3.9, "3 menit lalu")]
    [InlineData(125, "2 jam lalu")]
    [InlineData(60 * 30, "kemarin")]
    [InlineData(60 * 24 * 8, "8 hari lalu")]
    [InlineData(60 * 24 * 70, "2 bulan lalu")]
    public void Time_gone_by_is_told_as_people_do(double minutes, string words) => Assert.Equal(words, At.Ago(At.AddMinutes(minutes)));

    [Fact]
    public void Numbers_take_points_for_thousands() => Assert.Equal("1.187", 1187.Grouped());

    [Fact]
    public void Decimals_take_a_comma() => Assert.Equal("12,5", 12.5m.Brief());
}
