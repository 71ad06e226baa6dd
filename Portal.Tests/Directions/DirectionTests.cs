using Portal.Domain;
using Portal.Domain.Directions;
using Portal.Domain.Sla;

namespace Portal.Tests.Directions;

/// <summary>Monday 2 November 2026 in Jakarta, office hours 8.00–16.00 (Friday as the table says).</summary>
public sealed class DirectionTests
{
    private const int Agency = 7;
    private static readonly WorkingCalendar Calendar = new([]);
    private static readonly DateTimeOffset Monday = new(2026, 11, 2, 2, 0, 0, TimeSpan.Zero);
    private static readonly Actor Leader = Actor.Officer(Guid.NewGuid(), "Bupati", [Role.Leader]), Desk = Actor.Officer(Guid.NewGuid(), "Liaison", [Role.Liaison], Agency), Other = Actor.Officer(Guid.NewGuid(), "Liaison", [Role.Liaison], Agency + 1);

    [Fact]
    public void An_ignored_direction_climbs_one_step_at_a_time_and_each_step_once()
    {
        var direction = Given();
        Assert.Equal("direction.not-due", direction.AlarmRang(Calendar, Monday.AddHours(1.9)).Refusal.Code);
        Assert.Equal(DirectionStepKind.Reminded, direction.AlarmRang(Calendar, Monday.AddHours(2)).Value);
        Assert.False(direction.AlarmRang(Calendar, Monday.AddHours(3)).Succeeded);
        Assert.Equal(DirectionStepKind.ToHead, direction.AlarmRang(Calendar, Monday.AddHours(4)).Value);
        Assert.Equal(DirectionStepKind.ToSecretary, direction.AlarmRang(Calendar, Monday.AddDays(2)).Value);
        Assert.Null(direction.NextAlarmAt);
    }

    [Fact]
    public void Taken_note_of_the_second_clock_runs_until_it_is_reported()
    {
        var direction = Given();
        Assert.True(direction.Acknowledge(Desk, Calendar, Monday.AddHours(1)).Succeeded);
        Assert.Equal(DirectionStepKind.Reminded, direction.AlarmRang(Calendar, Monday.AddDays(3)).Value);
        Assert.True(direction.Report(Desk, [1], Calendar, Monday.AddDays(3)).Succeeded);
        Assert.Null(direction.NextAlarmAt);
        Assert.True(direction.Judge(Leader, isEnough: false, [1], Calendar, Monday.AddDays(3.1)).Succeeded);
        Assert.Equal(DirectionStepKind.ToHead, direction.AlarmRang(Calendar, Monday.AddDays(5)).Value);
        direction.Report(Desk, [1], Calendar, Monday.AddDays(5));
        Assert.True(direction.Judge(Leader, isEnough: true, [], Calendar, Monday.AddDays(5)).Succeeded);
        Assert.Equal((DirectionState.Done, false), (direction.State, direction.IsOpen));
    }

    [Fact]
    public void Nobody_but_who_it_is_for_answers_and_nobody_but_the_leader_judges()
    {
        var direction = Given();
        Assert.Equal("direction.not-yours", direction.Acknowledge(Other, Calendar, Monday).Refusal.Code);
        Assert.Equal("direction.moved", direction.Report(Desk, [1], Calendar, Monday).Refusal.Code);
        direction.Acknowledge(Desk, Calendar, Monday);
        direction.Report(Desk, [1], Calendar, Monday);
        Assert.Equal("direction.not-yours", direction.Judge(Desk, true, [], Calendar, Monday).Refusal.Code);
        Assert.False(Direction.Give(Desk, Order(), [1], Calendar, Monday).Succeeded);
    }

    private static DirectionOrder Order() => new("AR-2026-001", Agency, "Jembatan darurat", null, null, Monday.AddHours(4), Monday.AddDays(4));

    private static Direction Given() => Direction.Give(Leader, Order(), [1], Calendar, Monday).Value;
}
