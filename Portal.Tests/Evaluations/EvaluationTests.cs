using Portal.Domain;
using Portal.Domain.Board;
using Portal.Domain.Evaluations;

namespace Portal.Tests.Evaluations;

public sealed class EvaluationTests
{
    private static readonly DateOnly November = new(2026, 11, 1), Today = new(2026, 12, 3);
    private static readonly DateTimeOffset Now = new(2026, 12, 3, 3, 0, 0, TimeSpan.Zero);
    private static readonly Actor Admin = Actor.Officer(Guid.NewGuid(), "Admin", [Role.InstanceAdmin]);

    [Theory]
    [InlineData(Indicator.AnswerMedian, 10, 8, Verdict.Met)]
    [InlineData(Indicator.AnswerMedian, 10.1, 8, Verdict.Missed)]
    [InlineData(Indicator.AnswerMedian, 99, 4, Verdict.TooFew)]
    [InlineData(Indicator.Confirmed, 50, 5, Verdict.Met)]
    [InlineData(Indicator.Confirmed, 49.9, 5, Verdict.Missed)]
    [InlineData(Indicator.ProofsRefused, 1, 1, Verdict.Missed)]
    [InlineData(Indicator.ProofsRefused, 0, 1, Verdict.Met)]
    public void A_figure_is_judged_by_its_target_and_few_cases_are_not(Indicator indicator, double value, int of, Verdict verdict) =>
        Assert.Equal(verdict, new Score(indicator, (decimal)value, of, Targets.First.Of(indicator)).Verdict);

    [Fact]
    public void What_was_not_measured_is_nothing_and_never_zero()
    {
        var idle = MonthWork.Of([], 0, 0);
        foreach (var score in Indicators.All.Select(one => idle.Score(one, Targets.First))) Assert.Equal((null, Verdict.Nothing), (score.Value, score.Verdict));
    }

    [Fact]
    public void Two_opds_together_are_what_their_tallies_say_together()
    {
        FigureTally Answered(int agency, int days, int count) => new() { Period = FigurePeriod.Month, On = November, AgencyId = agency, Flow = FigureFlow.Answered, Bucket = TimeSketch.Bucket(TimeSpan.FromDays(days)), Count = count };
        var (quick, slow) = (Answered(1, 2, 9), Answered(2, 30, 9));
        var both = MonthWork.Of([quick, slow], open: 20, late: 5);
        Assert.Equal(18, both.Answer.Count);
        Assert.InRange(both.Score(Indicator.AnswerMedian, Targets.First).Value!.Value, 1.9m, 2.1m);
        Assert.InRange(both.Score(Indicator.AnswerP90, Targets.First).Value!.Value, 28m, 32m);
        Assert.Equal(25m, both.Score(Indicator.Late, Targets.First).Value);
    }

    [Fact]
    public void A_recommendation_has_a_day_and_is_answered_once_by_its_opd()
    {
        Outcome<EvaluationNote> Write(Actor actor, DateOnly? due) => EvaluationNote.Write(actor, November, 7, NoteKind.Recommendation, [1], due, Today, Now);
        Assert.Equal("evaluation.no-due", Write(Admin, null).Refusal.Code);
        Assert.Equal("evaluation.due-past", Write(Admin, Today.AddDays(-1)).Refusal.Code);
        Assert.Equal(Refusal.NotFound, Write(Liaison(7), Today).Refusal);
        var note = Write(Admin, Today).Value;
        Assert.Equal(Refusal.NotFound, note.Report(Liaison(8), [1], Now).Refusal);
        Assert.True(note.Report(Liaison(7), [1], Now).Succeeded);
        Assert.Equal("evaluation.moved", note.Report(Admin, [1], Now).Refusal.Code);
    }

    private static Actor Liaison(int agency) => Actor.Officer(Guid.NewGuid(), "Penghubung", [Role.Liaison], agency);
}
