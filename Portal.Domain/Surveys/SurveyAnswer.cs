namespace Portal.Domain.Surveys;

/// <summary>One filled-in questionnaire about a service unit. Nobody's name, address or hour is in it: the day is enough for a survey.</summary>
public sealed class SurveyAnswer
{
    public Guid Id { get; init; }
    public int AgencyId { get; init; }
    public DateOnly AnsweredOn { get; init; }

    /// <summary>Nine digits from 1 to 4, in the order of <see cref="SurveyItems.All"/>.</summary>
    public required string Scores { get; init; }
}
