using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Surveys;
using Portal.Web.App;
using Portal.Web.Storage;
using Portal.Web.Ui;

namespace Portal.Web.Surveys;

/// <summary>Takes one filled-in questionnaire. Nothing tells whose it was.</summary>
/// <param name="Submission">Made when the form was drawn: pressed twice, it is counted once.</param>
/// <param name="Scores">Nine digits, see <see cref="SurveyItems"/>.</param>
public sealed record AnswerSurvey(string Code, Guid Submission, string Scores) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class AnswerSurveyShape : AbstractValidator<AnswerSurvey>
{
    public AnswerSurveyShape()
    {
        RuleFor(one => one.Scores).Must(SurveyItems.AreScores).WithMessage("Jawab kesembilan pertanyaan.");
        RuleFor(one => one.Submission).NotEmpty().WithMessage("Muat ulang halaman ini, lalu isi lagi.");
    }
}

internal sealed class AnswerSurveyHandler(Store store, PortalSettings settings, TimeProvider time) : IHandle<AnswerSurvey, Done>
{
    public async Task<Outcome<Done>> Handle(AnswerSurvey operation, Actor actor, CancellationToken stop)
    {
        try
        {
            return await store.Write<Done>(async db =>
            {
                var unit = await db.Agencies.Where(one => one.Code == operation.Code && one.IsActive && one.Tier == AgencyTier.Own).Select(one => (int?)one.Id).SingleOrDefaultAsync(stop);
                if (unit is not { } agency) return Refusal.NotFound;
                if (!await db.SurveyAnswers.AnyAsync(one => one.Id == operation.Submission, stop))
                    db.SurveyAnswers.Add(new SurveyAnswer { Id = operation.Submission, AgencyId = agency, AnsweredOn = time.GetUtcNow().DayIn(settings.Zone), Scores = operation.Scores });
                return Done.It;
            }, stop);
        }
        // The same form twice at the same moment: one of them is here.
        catch (DbUpdateException fault) when (StorageFaults.IsDuplicate(fault)) { return Done.It; }
    }
}
