using Portal.Web.Ui;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Sla;

/// <summary>Adds a dated version of the rules. Reports received before its day keep theirs; open ones received since are reckoned again, each with an event.</summary>
public sealed record SaveClock(ClockDraft Draft) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ManageGovernment;

    public string Record => $"Mengubah aturan tenggat, berlaku {Draft.FromOn?.LongDay() ?? "sekarang"}: {Draft.Basis.Trim()}.";
}

internal sealed class SaveClockHandler(Store store, WorkingDays days, TimeProvider time) : IHandle<SaveClock, Done>
{
    public async Task<Outcome<Done>> Handle(SaveClock operation, Actor actor, CancellationToken stop)
    {
        if (operation.Draft.Faults() is { Count: > 0 } faults) return Outcome<Done>.Refuse(faults);
        var saved = await store.Write<Done>(db =>
        {
            db.ClockVersions.Add(operation.Draft.AsVersion(actor.AccountId, time.GetUtcNow()));
            return Task.FromResult<Outcome<Done>>(Done.It);
        }, stop);
        days.Forget();
        return saved;
    }
}
