using Portal.Domain;
using Portal.Domain.Alerts;
using Portal.Domain.Board;
using static Portal.Tests.Sla.Year2026;

namespace Portal.Tests.Alerts;

public sealed class AlertTests
{
    private static readonly TimeZoneInfo Zone = Calendar.Zone;
    private static readonly DateTimeOffset Noon = At(11, 9, 12);

    [Fact]
    public void It_must_hold_before_it_rings_and_be_calm_before_it_ends()
    {
        var watch = new AlertWatch { Key = "aturan:1:" };
        WatchTurn See(AlertGrade grade, int minute) => watch.See(grade, TimeSpan.FromMinutes(10), Noon.AddMinutes(minute));
        Assert.Equal([WatchTurn.None, WatchTurn.None, WatchTurn.Raise, WatchTurn.None], [See(AlertGrade.Ringing, 0), See(AlertGrade.Ringing, 9), See(AlertGrade.Ringing, 10), See(AlertGrade.Ringing, 11)]);
        Assert.Equal([WatchTurn.None, WatchTurn.None, WatchTurn.None], [See(AlertGrade.Calm, 12), See(AlertGrade.Near, 20), See(AlertGrade.Calm, 30)]);
        Assert.Equal([WatchTurn.None, WatchTurn.Clear, WatchTurn.None], [See(AlertGrade.Calm, 44), See(AlertGrade.Calm, 45), See(AlertGrade.Calm, 60)]);
        Assert.True(watch.IsIdle);
    }

    [Fact]
    public void A_figure_that_goes_to_and_fro_rings_once()
    {
        var watch = new AlertWatch { Key = "aturan:1:" };
        var turns = Enumerable.Range(0, 60).Select(minute => watch.See(minute % 2 == 0 ? AlertGrade.Ringing : AlertGrade.Calm, TimeSpan.Zero, Noon.AddMinutes(minute)));
        Assert.Equal([WatchTurn.Raise], turns.Where(turn => turn != WatchTurn.None));
    }

    [Fact]
    public void What_is_not_known_ends_nothing()
    {
        var watch = new AlertWatch { Key = "aturan:1:" };
        watch.See(AlertGrade.Ringing, TimeSpan.Zero, Noon);
        Assert.Equal(WatchTurn.None, watch.See(AlertGrade.Unknown, TimeSpan.Zero, Noon.AddDays(1)));
        Assert.True(watch.IsRaised);
    }

    [Fact]
    public void It_is_told_climbs_once_and_stops_when_somebody_takes_it()
    {
        var alert = Raise(Noon);
        Assert.Equal(AlertAudience.InstanceAdmins, alert.DueAudience(Noon));
        alert.Tell(AlertAudience.InstanceAdmins, 2, Zone, Noon);
        Assert.Null(alert.DueAudience(Noon.AddMinutes(59)));
        Assert.Equal(AlertAudience.Leaders, alert.DueAudience(Noon.AddMinutes(60)));
        alert.Tell(AlertAudience.Leaders, 1, Zone, Noon.AddMinutes(60));
        Assert.Null(alert.NextStepAt);
        Assert.True(alert.Acknowledge(Officer, [], Noon.AddMinutes(61)).Succeeded);
        Assert.Equal(AlertRefusals.Over, alert.Acknowledge(Officer, [], Noon.AddMinutes(62)).Refusal);
        Assert.Equal([AlertStepKind.Raised, AlertStepKind.Told, AlertStepKind.Climbed, AlertStepKind.Acknowledged], alert.Steps.Select(step => step.Kind));
    }

    [Fact]
    public void Taken_in_time_it_does_not_climb()
    {
        var alert = Raise(Noon);
        alert.Tell(AlertAudience.InstanceAdmins, 1, Zone, Noon);
        alert.Acknowledge(Officer, [], Noon.AddMinutes(5));
        Assert.Null(alert.DueAudience(Noon.AddHours(9)));
    }

    [Fact]
    public void Quiet_hours_hold_the_letters_until_morning_and_the_climb_counts_from_there()
    {
        var alert = Raise(At(11, 9, 22));
        Assert.Null(alert.DueAudience(At(11, 10, 5, 59)));
        Assert.Equal(AlertAudience.InstanceAdmins, alert.DueAudience(At(11, 10, 6)));
        alert.Tell(AlertAudience.InstanceAdmins, 1, Zone, At(11, 10, 6));
        Assert.Equal(At(11, 10, 7), alert.NextStepAt);
    }

    [Fact]
    public void Calm_by_morning_nobody_is_told()
    {
        var alert = Raise(At(11, 9, 22));
        alert.Clear(At(11, 9, 23));
        Assert.Null(alert.DueAudience(At(11, 10, 6)));
    }

    [Fact]
    public void A_trial_lives_the_last_weeks_again()
    {
        var now = At(11, 9, 10, 30);
        var history = AlertJudgeTests.Arrivals(now, (At(11, 9, 8), 9), (At(11, 2, 8), 9), (At(11, 2, 9), 9), (At(10, 20, 8), 9), (At(10, 1, 8), 9));
        var rings = AlertTrial.Live(AlertJudgeTests.Plain, FigureScope.Whole, history, Calendar, now);
        // Two hours on end are one alert, and the first of October is too long ago.
        Assert.Equal([At(10, 20, 9), At(11, 2, 9), At(11, 9, 9)], rings.Select(ring => ring.At));
        Assert.Equal(28, AlertTrial.KnownDays(history));
    }

    private static readonly Actor Officer = Actor.Officer(Guid.NewGuid(), "Sari", [Role.InstanceAdmin]);

    private static Alert Raise(DateTimeOffset at) => Alert.Raise(new AlertCall("PR-2026-001", "aturan:1:", 1, "Contoh", "9, batas 5", FigureScope.Whole, "Seluruh pemerintah", "/petugas", true, AlertJudgeTests.Plain.Orders), Zone, at);
}
