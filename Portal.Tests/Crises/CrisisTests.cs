using Portal.Domain;
using Portal.Domain.Crises;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Domain.Walls;
using Portal.Tests.Walls;
using static Portal.Tests.Sla.Year2026;

namespace Portal.Tests.Crises;

public sealed class CrisisTests
{
    private static readonly Actor Leader = Actor.Officer(Guid.NewGuid(), "Bupati", [Role.Leader]);
    private static readonly DateTimeOffset Now = At(11, 9, 10);
    private static readonly DateOnly Today = Day(11, 9);
    internal static readonly CrisisDecree Decree = new("188/412/KEP/2026", Day(11, 2));

    internal static CrisisTerms Terms(string[]? areas = null, int[]? categories = null) =>
        new("Banjir bandang Sitiarjo", "Sungai Penguluran meluap dan menggenangi Sitiarjo.", "Menjauhlah dari sungai.", [new("BPBD", "0341-392121")], areas ?? [], categories ?? [], Day(11, 30), FirstScenes.CrisisName, CrisisDays.Usual);

    [Fact]
    public void It_goes_by_its_steps_and_each_needs_a_decree()
    {
        var crisis = Declare(CrisisLevel.Standby);
        Assert.Equal(CrisisRefusals.Illegal, Move(crisis, CrisisLevel.Recovery).Refusal);
        Assert.Equal(CrisisRefusals.DecreeNumber, crisis.Move(Leader, CrisisLevel.Emergency, new("", Today), Today, Now).Refusal);
        Assert.Equal(CrisisRefusals.DecreeDate, crisis.Move(Leader, CrisisLevel.Emergency, new("188/413", Today.AddDays(1)), Today, Now).Refusal);
        Assert.True(Move(crisis, CrisisLevel.Emergency).Succeeded);
        Assert.Equal(CrisisRefusals.Illegal, Move(crisis, CrisisLevel.Ended).Refusal);
        Assert.True(Move(crisis, CrisisLevel.Recovery).Succeeded && Move(crisis, CrisisLevel.Emergency).Succeeded && Move(crisis, CrisisLevel.Recovery).Succeeded && Move(crisis, CrisisLevel.Ended).Succeeded);
        Assert.Equal((false, Now), (crisis.IsInForce, crisis.EndedAt));
        Assert.Equal(CrisisRefusals.Illegal, Move(crisis, CrisisLevel.Standby).Refusal);
        Assert.Equal(6, crisis.Steps.Count);
    }

    [Fact]
    public void What_is_missing_is_said_field_by_field()
    {
        var bad = Terms() with { Name = "", Happened = "x", Calls = [new("", "abc")], Days = CrisisDays.Usual with { Simple = 0 } };
        Assert.Equal(["name", "happened", "calls", "days"], Crisis.Declare(Leader, "KR-1", CrisisLevel.Emergency, Decree, bad, Now, Today, Now).Refusals.Select(one => one.Field));
        Assert.Equal(CrisisRefusals.FirstLevel, Crisis.Declare(Leader, "KR-1", CrisisLevel.Recovery, Decree, Terms(), Now, Today, Now).Refusal);
        Assert.Equal(CrisisRefusals.Started, Crisis.Declare(Leader, "KR-1", CrisisLevel.Emergency, Decree, Terms(), Now.AddMinutes(1), Today, Now).Refusal);
    }

    [Fact]
    public void An_area_only_grows()
    {
        var crisis = Crisis.Declare(Leader, "KR-1", CrisisLevel.Emergency, Decree, Terms(["35.07.13"]), Now, Today, Now).Value;
        Assert.Equal(CrisisRefusals.OnlyWider, crisis.Amend(Leader, Terms(["35.07.24"]), Decree, Today, Now).Refusal);
        Assert.True(crisis.Amend(Leader, Terms(["35.07.13", "35.07.24"]) with { Days = CrisisDays.Usual with { Simple = 9 } }, Decree, Today, Now).Succeeded);
        Assert.Equal(CrisisDays.Usual, crisis.Terms.Days);
        Assert.True(crisis.Amend(Leader, Terms(), Decree, Today, Now).Succeeded);
        Assert.Equal(CrisisRefusals.OnlyWider, crisis.Amend(Leader, Terms(["35.07.13"]), Decree, Today, Now).Refusal);
    }

    [Theory, InlineData("35.07.13", 5, 0, true), InlineData("35.07.24", 5, 0, false), InlineData("35.07.13", 6, 0, false), InlineData(null, 5, 0, false), InlineData("35.07.13", 5, -1, false), InlineData("35.07.13", 5, 47, true), InlineData("35.07.13", 5, 48, false)]
    public void Who_is_covered_is_a_matter_of_place_category_and_time(string? kecamatan, int category, int hours, bool covered)
    {
        var clock = new CrisisClock(1, "KR-1", "Banjir", "188", Now, Now.AddHours(48), ["35.07.13"], [5], CrisisDays.Usual);
        Assert.Equal(covered, clock.Covers(Now.AddHours(hours), category, kecamatan));
    }

    [Fact]
    public void A_province_declares_for_a_whole_kabupaten() => Assert.True(new CrisisClock(1, "KR-1", "Banjir", "188", Now, null, ["36.01"], [], CrisisDays.Usual).Covers(Now, null, "36.01.04"));

    [Fact]
    public void Under_a_crisis_its_days_count_and_what_the_law_fixes_stays()
    {
        var office = Office with { Crises = [new CrisisClock(1, "KR-1", "Banjir", "188", Now, null, [], [], CrisisDays.Usual)] };
        var rules = office.Under(Now, ReportKind.Complaint, null, "35.07.13");
        Assert.Equal((3, 1, 10, 60), (rules.Policy.NonSupervisory, rules.Policy.Verification, rules.Policy.PublicInformation, rules.Policy.CeilingCalendarDays));
        Assert.Equal(rules, rules.Under(Now, ReportKind.Complaint, null, "35.07.13"));
        Assert.Equal(14, office.Under(Now.AddMinutes(-1), ReportKind.Complaint, null, "35.07.13").Policy.NonSupervisory);
    }

    [Fact]
    public void A_wall_switches_and_goes_back_to_what_it_did()
    {
        var wall = Wall.Hang(WallTests.Frame(1, 1), Now).Value;
        wall.Pin(1);
        Assert.True(wall.EnterCrisis(1, FirstScenes.CrisisName, Now));
        Assert.False(wall.EnterCrisis(1, FirstScenes.CrisisName, Now));
        Assert.Equal((FirstScenes.CrisisName, true), (wall.Scenes[wall.Held!.Value].Name, wall.IsPinned));
        Assert.True(wall.LeaveCrisis(Now));
        Assert.Equal((1, true), (wall.Held, wall.IsPinned));
        Assert.False(wall.LeaveCrisis(Now));
    }

    [Fact]
    public void What_somebody_chose_by_hand_stays()
    {
        var wall = Wall.Hang(WallTests.Frame(3, 3), Now).Value;
        wall.EnterCrisis(1, FirstScenes.CrisisName, Now);
        wall.TurnOn(Now);
        Assert.False(wall.EnterCrisis(1, FirstScenes.CrisisName, Now));
        wall.Pin(0);
        wall.LeaveCrisis(Now);
        Assert.Equal((0, true), (wall.Held, wall.IsPinned));
    }

    [Theory, InlineData(1, 1), InlineData(3, 3), InlineData(1, 2), InlineData(2, 4)]
    public void The_scene_of_a_crisis_fits_every_wall(int rows, int columns) => Assert.Null(new WallGrid(rows, columns).Fault(FirstScenes.Crisis(new WallGrid(rows, columns))));

    private static Crisis Declare(CrisisLevel level) => Crisis.Declare(Leader, "KR-2026-01", level, Decree, Terms(), Now, Today, Now).Value;

    private static Outcome<Done> Move(Crisis crisis, CrisisLevel to) => crisis.Move(Leader, to, Decree, Today, Now);
}
