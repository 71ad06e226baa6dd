using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Domain.Meetings;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Meetings;

/// <summary>Writes down what was agreed, who does it and until when. A leader makes an arahan of it.</summary>
/// <param name="Agency">Code of the OPD; empty for nobody in particular.</param>
public sealed record WriteMinute(string Number, string Words, string Agency, DateOnly? Due) : IOperation<Done>
{
    public static Permission Needs => Permission.PlanMeetings;
}

internal sealed class WriteMinuteShape : AbstractValidator<WriteMinute>
{
    public WriteMinuteShape() => RuleFor(one => one.Words).Must(text => (text ?? "").Trim().Length is >= 10 and <= 4000).WithMessage("Tulis apa yang disepakati, 10 sampai 4.000 huruf.");
}

internal sealed class WriteMinuteHandler(Store store, Vault vault, TimeProvider time) : IHandle<WriteMinute, Done>
{
    public Task<Outcome<Done>> Handle(WriteMinute operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (await MeetingBook.Load(db, operation.Number, stop) is not { } meeting) return Refusal.NotFound;
        int? agency = null;
        if (!string.IsNullOrWhiteSpace(operation.Agency))
        {
            agency = await db.Agencies.Where(one => one.Code == operation.Agency && one.IsActive && one.Tier == AgencyTier.Own).Select(one => (int?)one.Id).SingleOrDefaultAsync(stop);
            if (agency is null) return MeetingRefusals.NoAgency;
        }
        return meeting.Agree(actor, new MinuteItem { WordsSealed = vault.Seal(operation.Words.Trim()), AgencyId = agency, DueOn = operation.Due, WrittenAt = time.GetUtcNow(), WrittenBy = actor.AccountId });
    }, stop);
}

/// <summary>Strikes a line that became no arahan yet.</summary>
public sealed record StrikeMinute(string Number, long Item) : IOperation<Done>
{
    public static Permission Needs => Permission.PlanMeetings;
}

internal sealed class StrikeMinuteHandler(Store store) : IHandle<StrikeMinute, Done>
{
    public Task<Outcome<Done>> Handle(StrikeMinute operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
        await MeetingBook.Load(db, operation.Number, stop) is { } meeting ? meeting.Strike(actor, operation.Item) : Refusal.NotFound, stop);
}
