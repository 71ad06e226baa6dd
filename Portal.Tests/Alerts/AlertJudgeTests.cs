using Portal.Domain.Alerts;
using Portal.Domain.Board;
using static Portal.Tests.Sla.Year2026;

namespace Portal.Tests.Alerts;

/// <summary>Rules over made-up hours; every moment is WIB.</summary>
public sealed class AlertJudgeTests
{
    internal static readonly AlertTerms Plain = new("Aturan contoh", AlertFigure.Arrived, FigureScope.Whole, AlertCheck.Above, 5, 1, 4, 3, 180, false, 0, false, new AlertOrders(AlertAudience.InstanceAdmins, AlertAudience.Leaders, 60, 21, 6));
    private static readonly AlertTerms Unusual = Plain with { Check = AlertCheck.UnusuallyHigh, Limit = 2 };

    [Theory, InlineData(5, AlertGrade.Calm), InlineData(6, AlertGrade.Ringing)]
    public void More_than_the_limit_rings_and_the_limit_itself_does_not(int arrived, AlertGrade grade) =>
        Assert.Equal(grade, Look(Plain, At(11, 9, 10, 20), (At(11, 9, 10), arrived)).Grade);

    [Fact]
    public void A_full_hour_still_counts_when_the_next_has_just_begun() => Assert.Equal((AlertGrade.Ringing, 9m), Seen(Look(Plain, At(11, 9, 11, 1), (At(11, 9, 10), 9))));

    [Fact]
    public void The_hour_that_runs_is_never_too_few() =>
        Assert.Equal((AlertGrade.Ringing, 1m), Seen(Look(Plain with { Check = AlertCheck.Below, Limit = 4 }, At(11, 9, 11, 1), (At(11, 9, 10), 1), (At(11, 9, 11), 0))));

    [Fact]
    public void Near_the_edge_nothing_begins_and_nothing_ends()
    {
        var terms = Plain with { Limit = 20 };
        var grades = new[] { 21, 20, 19, 18, 17 }.Select(count => Look(terms, At(11, 9, 10, 20), (At(11, 9, 10), count)).Grade);
        Assert.Equal([AlertGrade.Ringing, AlertGrade.Near, AlertGrade.Near, AlertGrade.Calm, AlertGrade.Calm], grades);
    }

    [Fact]
    public void What_is_usual_is_the_median_of_this_hour_on_this_weekday()
    {
        // 9 November is a Monday; the four before it had 4, 6, 5 and 40 at ten, and plenty on other days and hours.
        (DateTimeOffset, int)[] hours = [(At(11, 2, 10), 4), (At(10, 26, 10), 6), (At(10, 19, 10), 5), (At(10, 12, 10), 40), (At(11, 8, 10), 99), (At(11, 2, 9), 99), (At(11, 2, 11), 99), (At(11, 9, 10), 11)];
        var found = Look(Unusual, At(11, 9, 10, 30), hours);
        Assert.Equal((AlertGrade.Ringing, 11m, 5.5m), (found.Grade, found.Value, found.Usual));
    }

    [Fact]
    public void Late_in_the_evening_of_utc_it_is_already_the_next_weekday_here()
    {
        // 01.00 WIB on Tuesday is 18.00 UTC on Monday: compared with Tuesdays.
        var found = Look(Unusual, At(11, 10, 1, 30), (At(11, 3, 1), 5), (At(10, 27, 1), 5), (At(10, 20, 1), 5), (At(11, 10, 1), 10));
        Assert.Equal((AlertGrade.Ringing, 5m), (found.Grade, found.Usual));
    }

    [Fact]
    public void A_holiday_is_no_sample_of_its_weekday()
    {
        // Mondays: 17 August was a holiday with nothing at all; without it the median of 24, 10 and 3 August and 27 July is 6.
        var found = Look(Unusual, At(8, 31, 10, 30), (At(8, 24, 10), 6), (At(8, 10, 10), 6), (At(8, 3, 10), 6), (At(7, 27, 10), 6), (At(8, 31, 10), 5));
        Assert.Equal((AlertGrade.Calm, 6m), (found.Grade, found.Usual));
    }

    [Fact]
    public void A_holiday_is_compared_with_sundays()
    {
        var found = Look(Unusual, At(8, 17, 10, 30), (At(8, 16, 10), 2), (At(8, 9, 10), 2), (At(8, 2, 10), 2), (At(8, 10, 10), 30), (At(8, 3, 10), 30), (At(8, 17, 10), 4));
        Assert.Equal((AlertGrade.Ringing, 2m), (found.Grade, found.Usual));
    }

    [Fact]
    public void Two_weeks_of_history_tell_nothing_that_is_usual()
    {
        var history = new FigureHistory(FigureHour.HourOf(At(10, 26, 0)), FigureHour.HourOf(At(11, 9, 10)), At(11, 9, 10, 30), default, [(HourFlow.Arrived, FigureHour.HourOf(At(11, 9, 10)), 50)]);
        var found = AlertJudge.Look(Unusual, history, Calendar, At(11, 9, 10, 30));
        Assert.Equal((AlertGrade.Unknown, null), (found.Grade, found.Usual));
    }

    [Theory, InlineData(6, AlertGrade.Ringing), InlineData(5, AlertGrade.Unknown)]
    public void In_the_first_hours_of_a_government_too_much_is_too_much_and_little_is_not_known(int arrived, AlertGrade grade)
    {
        var (first, at) = (FigureHour.HourOf(At(11, 9, 9)), At(11, 9, 10, 30));
        Assert.Equal(grade, AlertJudge.Look(Plain with { WindowHours = 12 }, new FigureHistory(first, first + 1, at, default, [(HourFlow.Arrived, first, arrived)]), Calendar, at).Grade);
    }

    [Fact]
    public void Nothing_at_all_is_never_too_much() => Assert.Equal(AlertGrade.Calm, Look(Unusual with { Least = 0 }, At(11, 9, 10, 30)).Grade);

    [Fact]
    public void Small_numbers_are_never_unusual() => Assert.Equal(AlertGrade.Calm, Look(Unusual, At(11, 9, 10, 30), (At(11, 9, 10), 2)).Grade);

    [Fact]
    public void Fewer_than_usual_waits_for_the_end_of_the_hour()
    {
        var terms = Plain with { Check = AlertCheck.UnusuallyLow, Limit = 2 };
        (DateTimeOffset, int)[] earlier = [.. new[] { At(11, 2, 9), At(10, 26, 9), At(10, 19, 9), At(11, 2, 10), At(10, 26, 10), At(10, 19, 10) }.Select(hour => (hour, 8))];
        Assert.Equal(AlertGrade.Calm, Look(terms, At(11, 9, 10, 5), [.. earlier, (At(11, 9, 9), 8)]).Grade);
        Assert.Equal(AlertGrade.Ringing, Look(terms, At(11, 9, 11, 5), [.. earlier, (At(11, 9, 9), 8), (At(11, 9, 10), 4)]).Grade);
    }

    [Fact]
    public void Yesterdays_backlog_is_todays_less_what_came_since()
    {
        var history = new FigureHistory(FigureHour.HourOf(At(11, 8, 0)), FigureHour.HourOf(At(11, 9, 10)), At(11, 9, 10), new StandingNow(40, 12, Unverified: 6, Moment: 3),
            [(HourFlow.Open, FigureHour.HourOf(At(11, 9, 8)), 7), (HourFlow.Open, FigureHour.HourOf(At(11, 9, 9)), -2), (HourFlow.Late, FigureHour.HourOf(At(11, 9, 9)), 4), (HourFlow.Unverified, FigureHour.HourOf(At(11, 9, 10)), -1)]);
        decimal? Of(AlertFigure figure, int hour) => history.At(Plain with { Figure = figure }, FigureHour.HourOf(At(11, 9, hour)) + 1);
        Assert.Equal([40, 42, 35], [Of(AlertFigure.Open, 10), Of(AlertFigure.Open, 8), Of(AlertFigure.Open, 7)]);
        Assert.Equal((30m, 12m, 8m), (Of(AlertFigure.LateShare, 10), Of(AlertFigure.Late, 9), Of(AlertFigure.Late, 8)));
        Assert.Equal((6m, 7m, 3m, null), (Of(AlertFigure.Unverified, 10), Of(AlertFigure.Unverified, 9), Of(AlertFigure.Soon, 10), Of(AlertFigure.Soon, 9)));
        Assert.Null(history.At(Plain with { Figure = AlertFigure.Open }, FigureHour.HourOf(At(11, 8, 0))));
    }

    [Fact]
    public void A_share_of_a_few_is_not_looked_at() =>
        Assert.Equal(0m, new FigureHistory(0, 5, At(11, 9, 10), new StandingNow(3, 3), []).At(Plain with { Figure = AlertFigure.LateShare, Least = 5 }, 6));

    [Theory, InlineData(9, 12, 59, AlertGrade.Calm), InlineData(9, 13, 0, AlertGrade.Ringing), InlineData(9, 20, 0, AlertGrade.Unknown), InlineData(14, 12, 0, AlertGrade.Unknown), InlineData(16, 7, 35, AlertGrade.Ringing)]
    public void Silence_in_office_hours_counts_office_hours(int day, int hour, int minute, AlertGrade grade)
    {
        // The last report came between nine and ten on Monday the ninth; the fourteenth is a Saturday.
        var terms = Plain with { Check = AlertCheck.Silent, OfficeHoursOnly = true };
        Assert.Equal(grade, Look(terms, At(11, day, hour, minute), (At(11, 9, 9), 1)).Grade);
    }

    [Fact]
    public void A_report_ends_the_silence() => Assert.Equal((AlertGrade.Calm, 0m), Seen(Look(Plain with { Check = AlertCheck.Silent }, At(11, 9, 20, 5), (At(11, 9, 9), 1), (At(11, 9, 20), 1))));

    [Fact]
    public void Figures_that_do_not_follow_the_log_are_silent()
    {
        var history = new FigureHistory(0, FigureHour.HourOf(At(11, 9, 10)), At(11, 9, 9, 45), default, []);
        Assert.Equal((AlertGrade.Ringing, 15m), Seen(AlertJudge.Look(Plain with { Figure = AlertFigure.Counting, Check = AlertCheck.Silent, SilentMinutes = 10 }, history, Calendar, At(11, 9, 10))));
    }

    [Fact]
    public void At_night_a_rule_of_office_hours_neither_rings_nor_forgets()
    {
        var terms = Plain with { OfficeHoursOnly = true };
        Assert.Equal(AlertGrade.Unknown, Look(terms, At(11, 9, 22, 20), (At(11, 9, 22), 9)).Grade);
        Assert.Equal(AlertGrade.Calm, Look(terms, At(11, 9, 22, 20), (At(11, 9, 22), 1)).Grade);
    }

    [Fact]
    public void The_first_rules_are_rules() => Assert.All(FirstAlertRules.All, terms => Assert.Empty(terms.Faults()));

    [Fact]
    public void Every_bad_field_gets_its_own_sentence()
    {
        var faults = (Plain with { Name = "x", Limit = -1, WindowHours = 0, HoldMinutes = -1, Orders = new(AlertAudience.Leaders, AlertAudience.Leaders, 1, 24, 0) }).Faults();
        Assert.Equal(["name", "limit", "window", "hold", "climb", "second", "quiet"], faults.Select(one => one.Field));
        Assert.Contains(AlertRefusals.Factor, (Unusual with { Limit = 1 }).Faults());
        Assert.Contains(AlertRefusals.MomentHasLimit, (Unusual with { Figure = AlertFigure.Soon }).Faults());
        Assert.Equal([AlertRefusals.DirectionsOfOffices], (Plain with { Figure = AlertFigure.UnheardDirections, Scope = FigureScope.AreaPart + AlertTerms.Each }).Faults());
        Assert.Equal([AlertRefusals.UnverifiedIsNobodys], (Plain with { Figure = AlertFigure.Unverified, Scope = FigureScope.AgencyPart + AlertTerms.Each }).Faults());
        Assert.Contains(AlertRefusals.SilentFigure, (Plain with { Check = AlertCheck.Silent, Figure = AlertFigure.Late }).Faults());
    }

    private static (AlertGrade, decimal?) Seen(AlertFinding found) => (found.Grade, found.Value);

    private static AlertFinding Look(AlertTerms terms, DateTimeOffset at, params (DateTimeOffset Hour, int Count)[] arrived) => AlertJudge.Look(terms, Arrivals(at, arrived), Calendar, at);

    internal static FigureHistory Arrivals(DateTimeOffset at, params (DateTimeOffset Hour, int Count)[] arrived) =>
        new(FigureHour.HourOf(at.AddDays(-91)), FigureHour.HourOf(at), at, default, arrived.Select(one => (HourFlow.Arrived, FigureHour.HourOf(one.Hour), one.Count)));
}
