using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Tickets;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Training;

/// <param name="IsSkipped">They chose to begin with real work.</param>
public sealed record PracticeState(PracticeStep Step, bool IsBegun, bool IsSkipped, DateTimeOffset? DoneAt);

/// <summary>How far this officer came.</summary>
public sealed record PracticeStanding : IOperation<PracticeState>
{
    public static Permission Needs => Permission.WorkOnSite;
}

internal sealed class PracticeStandingHandler(Store store) : IHandle<PracticeStanding, PracticeState>
{
    public Task<Outcome<PracticeState>> Handle(PracticeStanding operation, Actor actor, CancellationToken stop) => store.Read<Outcome<PracticeState>>(async db =>
        await db.PracticeRuns.SingleOrDefaultAsync(one => one.AccountId == actor.AccountId, stop) is not { } run ? new PracticeState(PracticeStep.Read, false, false, null)
            : new PracticeState((PracticeStep)Math.Clamp(run.Step, 0, (int)PracticeStep.Done), true, run.SkippedAt is not null, run.DoneAt), stop);
}

public enum PracticeAct { Go, Skip, Restart }

/// <summary>One step of the practice ticket, with the rules a real one has. Nothing that is typed is kept.</summary>
/// <param name="Step">The step the page showed: a page pressed twice goes on once.</param>
/// <param name="Given">What was written, or which picture was chosen ("sebelum", "sesudah").</param>
public sealed record TakePracticeStep(PracticeAct Act, PracticeStep Step, string? Given = null) : IOperation<Done>
{
    public static Permission Needs => Permission.WorkOnSite;
}

internal sealed class TakePracticeStepHandler(Store store, TimeProvider time) : IHandle<TakePracticeStep, Done>
{
    public Task<Outcome<Done>> Handle(TakePracticeStep operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        if (operation.Act == PracticeAct.Go && Bar(operation) is { } bar) return bar;
        var now = time.GetUtcNow();
        var run = await db.PracticeRuns.SingleOrDefaultAsync(one => one.AccountId == actor.AccountId, stop);
        if (run is null) db.PracticeRuns.Add(run = new PracticeRun { AccountId = actor.AccountId!.Value, BegunAt = now });
        if (operation.Act == PracticeAct.Skip) run.SkippedAt = now;
        else if (operation.Act == PracticeAct.Restart) (run.Step, run.SkippedAt) = (0, null);
        else if (run.Step == (int)operation.Step && operation.Step != PracticeStep.Done) run.Step++;
        if (run.Step == (int)PracticeStep.Done) run.DoneAt ??= now;
        return Done.It;
    }, stop, isQuiet: true);

    // The sentences are those of a real ticket: they are met here first.
    private static Refusal? Bar(TakePracticeStep one) => one.Step switch
    {
        PracticeStep.Note when string.IsNullOrWhiteSpace(one.Given) => new Refusal("practice.note", "Tulis catatannya dulu.", "catatan"),
        PracticeStep.Reply when string.IsNullOrWhiteSpace(one.Given) => TicketRefusals.EmptyDraft,
        PracticeStep.Proof when one.Given == "sebelum" => TicketRefusals.ProofReused,
        PracticeStep.Proof when one.Given != "sesudah" => TicketRefusals.ProofMissing,
        PracticeStep.Read or PracticeStep.Take or PracticeStep.Note or PracticeStep.Reply or PracticeStep.Proof or PracticeStep.Submit or PracticeStep.Done => null,
    };
}
