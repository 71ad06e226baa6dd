using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Surveys;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Surveys;

public sealed record SurveyRow(string Code, string Name, SurveyIndex Index);

/// <param name="Whole">Over all answers of the period; null without any.</param>
public sealed record SurveyYear(int Year, IReadOnlyList<int> Years, SurveyIndex? Whole, IReadOnlyList<SurveyRow> Units);

/// <summary>The index of every unit in one year (this one when null). It is about the services of an office; how one report was handled is rated elsewhere and never mixed in.</summary>
public sealed record SurveyResults(int? Year = null) : IOperation<SurveyYear>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class SurveyResultsShape : AbstractValidator<SurveyResults>
{
    public SurveyResultsShape() => RuleFor(one => one.Year).InclusiveBetween(2000, 2100).WithMessage("Pilih tahun dari daftar.");
}

internal sealed class SurveyResultsHandler(Store store, PortalSettings settings, TimeProvider time) : IHandle<SurveyResults, SurveyYear>
{
    public Task<Outcome<SurveyYear>> Handle(SurveyResults operation, Actor actor, CancellationToken stop) => store.Read<Outcome<SurveyYear>>(async db =>
    {
        var thisYear = time.GetUtcNow().DayIn(settings.Zone).Year;
        var year = operation.Year ?? thisYear;
        var (from, until) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var answers = await db.SurveyAnswers.Where(one => one.AnsweredOn >= from && one.AnsweredOn <= until).Select(one => new { one.AgencyId, one.Scores }).ToListAsync(stop);
        var units = await db.Agencies.Select(one => new { one.Id, one.Code, one.Name }).ToDictionaryAsync(one => one.Id, stop);
        var first = await db.SurveyAnswers.OrderBy(one => one.AnsweredOn).Select(one => (DateOnly?)one.AnsweredOn).FirstOrDefaultAsync(stop);
        return new SurveyYear(year, [.. Enumerable.Range(first?.Year ?? thisYear, thisYear - (first?.Year ?? thisYear) + 1).Reverse()], SurveyIndex.Of(answers.ConvertAll(one => one.Scores)),
            [.. answers.GroupBy(one => one.AgencyId).Select(group => new SurveyRow(units[group.Key].Code, units[group.Key].Name, SurveyIndex.Of([.. group.Select(one => one.Scores)])!))
                .OrderByDescending(row => row.Index.Index).ThenBy(row => row.Name, StringComparer.Ordinal)]);
    }, stop);
}
