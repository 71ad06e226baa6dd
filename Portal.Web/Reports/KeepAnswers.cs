using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>Keeps the answers of a step for seven more days; makes the draft where there is none yet.</summary>
public sealed record KeepAnswers(string Secret, ReportAnswers Answers) : IOperation<Done>
{
    public static Permission Needs => Permission.Anyone;
}

internal sealed class KeepAnswersHandler(Store store, Vault vault, TimeProvider time) : IHandle<KeepAnswers, Done>
{
    public Task<Outcome<Done>> Handle(KeepAnswers operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        var draft = await db.TakeDraft(vault, operation.Secret, time.GetUtcNow(), stop);
        draft.AnswersSealed = vault.Seal(operation.Answers);
        return Done.It;
    }, stop);
}
