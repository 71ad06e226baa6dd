using Portal.Domain.Sla;
using static Portal.Tests.Sla.Year2026;

namespace Portal.Tests.Sla;

/// <summary>The clock drawn on the officer's page: in on Thursday 5 November, asked on 10, answered on 12, read on Friday 20.</summary>
public sealed class LedgerTests
{
    private static readonly Clock Drawn =
        Office.Clock(At(11, 5, 9), ClockClass.NonSupervisory, [Asked(At(11, 10, 15, 10), At(11, 12, 16, 40))]);

    private static readonly IReadOnlyList<LedgerDay> Ledger = Drawn.Ledger(At(11, 20, 10));

    [Fact]
    public void It_runs_day_by_day_from_the_start_to_the_due_day()
    {
        Assert.Equal(Enumerable.Range(5, 23), Ledger.Select(day => day.On.Day));
        Assert.Equal(new LedgerDay(Day(11, 5), LedgerDayKind.Start, null, null), Ledger[0]);
        Assert.Equal(new LedgerDay(Day(11, 27), LedgerDayKind.Due, 14, null), Ledger[^1]);
    }

    [Theory]
    [InlineData(LedgerDayKind.Counted, new[] { 6, 9, 10, 13, 16, 17, 18, 19, 20 })]
    [InlineData(LedgerDayKind.Paused, new[] { 11, 12 })]
    [InlineData(LedgerDayKind.Weekend, new[] { 7, 8, 14, 15, 21, 22 })]
    [InlineData(LedgerDayKind.Left, new[] { 23, 24, 25, 26 })]
    public void Each_square_has_its_kind(LedgerDayKind kind, int[] days) =>
        Assert.Equal(days, Ledger.Where(day => day.Kind == kind).Select(day => day.On.Day));

    [Fact]
    public void Counted_squares_are_numbered_without_a_gap() =>
        Assert.Equal(Enumerable.Range(1, 14), Ledger.Where(day => day.Number is not null).Select(day => day.Number!.Value));

    [Fact]
    public void A_day_that_does_not_count_says_why()
    {
        Assert.Equal("Sabtu", Ledger.Single(day => day.On == Day(11, 7)).Reason);
        Assert.Equal("Menunggu tanggapan pelapor", Ledger.Single(day => day.On == Day(11, 11)).Reason);
        var lebaran = Office.Clock(At(3, 17, 10), ClockClass.Simple).Ledger(At(3, 25, 10))[2];
        Assert.Equal(new LedgerDay(Day(3, 19), LedgerDayKind.Holiday, null, "Nyepi"), lebaran);
    }

    [Fact]
    public void A_ceiling_says_that_it_is_one() =>
        Assert.Equal("Batas atas 60 hari kalender", Office.Clock(At(1, 5, 10), ClockClass.Supervisory).Ledger(At(1, 6, 10))[^1].Reason);

    [Fact]
    public void The_withdrawal_of_a_report_counts_every_day() =>
        Assert.Equal(30, Drawn.Ledger(At(11, 20, 10), DeadlineKind.Withdraw)[^1].Number);

    [Fact]
    public void The_ceiling_stands_two_paused_days_later() =>
        Assert.Equal(new DateOnly(2027, 1, 6), Drawn.CeilingOn);

    [Theory]
    [InlineData(11, 5, 0)]
    [InlineData(11, 12, 3)]
    [InlineData(11, 20, 9)]
    [InlineData(11, 27, 14)]
    [InlineData(12, 27, 14)]
    public void The_used_share_counts_today_and_stands_still_in_a_pause(int month, int day, int used) =>
        Assert.Equal(used / 14m, Drawn.UsedShare(At(month, day, 10)));

    [Fact]
    public void Eighty_percent_are_reached_on_the_twelfth_of_fourteen_days()
    {
        Assert.Equal(Day(11, 25), Drawn.ReachesOn(0.8m));
        Assert.Equal(Day(11, 27), Drawn.ReachesOn(1m));
        Assert.Equal(Day(11, 6), Drawn.ReachesOn(0m));
    }
}
