using Portal.Domain.Sla;
using static Portal.Tests.Sla.Year2026;

namespace Portal.Tests.Sla;

public sealed class WorkingCalendarTests
{
    [Theory]
    [InlineData(3, 17, null)]
    [InlineData(3, 18, "Cuti Bersama Nyepi")]
    [InlineData(3, 19, "Nyepi")]
    [InlineData(3, 28, "Sabtu")]
    [InlineData(3, 29, "Minggu")]
    [InlineData(3, 22, "Idul Fitri")]
    public void A_day_off_says_why(int month, int day, string? why)
    {
        Assert.Equal(why, Calendar.WhyOff(Day(month, day)));
        Assert.Equal(why is null, Calendar.IsWorkingDay(Day(month, day)));
    }

    [Fact]
    public void Two_holidays_on_one_day_are_both_named_the_national_first()
    {
        Holiday[] both = [new(Day(11, 28), "Hari Jadi Kabupaten", HolidayType.LocalHoliday), new(Day(11, 28), "Pilkada", HolidayType.NationalHoliday)];
        Assert.Equal("Pilkada, Hari Jadi Kabupaten", new WorkingCalendar(both).WhyOff(Day(11, 28)));
    }

    [Fact]
    public void The_next_working_day_steps_over_the_whole_of_lebaran() =>
        Assert.Equal(Day(3, 25), Calendar.NextWorkingDay(Day(3, 17)));

    [Fact]
    public void The_next_working_day_is_never_the_day_itself() =>
        Assert.Equal(Day(11, 10), Calendar.NextWorkingDay(Day(11, 9)));

    [Theory]
    [InlineData(12, 22, 0, 12, 22)]
    [InlineData(12, 22, 1, 12, 23)]
    [InlineData(12, 22, 2, 12, 28)]
    [InlineData(11, 7, 1, 11, 9)]
    public void Working_days_are_added_over_days_off(int month, int day, int count, int dueMonth, int dueDay) =>
        Assert.Equal(Day(dueMonth, dueDay), Calendar.AddWorkingDays(Day(month, day), count));

    [Theory]
    [InlineData(11, 20, 11, 27, 5)]
    [InlineData(11, 20, 11, 20, 0)]
    [InlineData(11, 20, 11, 16, 0)]
    [InlineData(11, 20, 11, 22, 0)]
    [InlineData(3, 16, 3, 25, 2)]
    public void Days_between_leave_out_the_first_and_take_in_the_last(int month, int after, int toMonth, int through, int count) =>
        Assert.Equal(count, Calendar.WorkingDaysBetween(Day(month, after), Day(toMonth, through)));

    [Fact]
    public void Office_close_is_given_in_utc()
    {
        var close = Calendar.OfficeClose(Day(11, 20));
        Assert.Equal(new DateTimeOffset(2026, 11, 20, 9, 0, 0, TimeSpan.Zero), close);
        Assert.Equal(TimeSpan.Zero, close.Offset);
    }

    [Fact]
    public void Friday_may_close_at_another_hour()
    {
        var week = OfficeHours.Week.ToDictionary();
        week[DayOfWeek.Friday] = new OfficeHours(new TimeOnly(7, 30), new TimeOnly(16, 30));
        var calendar = new WorkingCalendar(Holidays, week: week);
        Assert.Equal(At(11, 20, 16, 30), calendar.OfficeClose(Day(11, 20)));
        Assert.Equal(At(11, 19, 16), calendar.OfficeClose(Day(11, 19)));
    }

    [Fact]
    public void A_weekday_without_hours_is_off_and_never_closes()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Calendar.OfficeClose(Day(11, 21)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingCalendar([], week: new Dictionary<DayOfWeek, OfficeHours>()));
    }

    [Fact]
    public void The_local_day_turns_at_midnight_of_the_zone()
    {
        var midnight = new DateTimeOffset(2026, 11, 8, 17, 0, 0, TimeSpan.Zero);
        Assert.Equal(Day(11, 9), Calendar.LocalDay(midnight));
        Assert.Equal(Day(11, 8), Calendar.LocalDay(midnight.AddTicks(-1)));
        var jayapura = new WorkingCalendar(Holidays, TimeZoneInfo.FindSystemTimeZoneById("Asia/Jayapura"));
        Assert.Equal(Day(11, 9), jayapura.LocalDay(midnight.AddHours(-2)));
    }

    [Fact]
    public void A_local_holiday_does_not_stand_for_a_decree()
    {
        Holiday local = new(new DateOnly(2027, 11, 28), "Hari Jadi Kabupaten", HolidayType.LocalHoliday);
        Assert.Equal(Day(12, 31), new WorkingCalendar([.. Holidays, local]).LastDecreedOn);
    }
}
