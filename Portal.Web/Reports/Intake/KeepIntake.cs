using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports.Intake;

/// <summary>Keeps what was typed so far.</summary>
public sealed record KeepIntake(IntakeForm Form) : IOperation<Done>
{
    public static Permission Needs => Permission.TakeReports;
}

internal sealed class KeepIntakeHandler(Store store, IntakeShelf shelf) : IHandle<KeepIntake, Done>
{
    public Task<Outcome<Done>> Handle(KeepIntake operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        // A second window must not type over a receipt that nobody has seen yet.
        if (await shelf.Find(db, IntakeShelf.Form, actor, stop) is { } draft && shelf.Open<IntakeForm>(draft).IsFiled) return IntakeRefusals.HandOverFirst;
        await shelf.Put(db, IntakeShelf.Form, actor, operation.Form with { IsFiled = false }, isReceipt: false, stop);
        return Done.It;
    }, stop, isQuiet: true);
}

/// <summary>The receipt was handed over, or the officer begins anew: form and files are gone, and the code is never shown again.</summary>
public sealed record DropIntake : IOperation<Done>
{
    public static Permission Needs => Permission.TakeReports;
}

internal sealed class DropIntakeHandler(Store store, IntakeShelf shelf) : IHandle<DropIntake, Done>
{
    public Task<Outcome<Done>> Handle(DropIntake operation, Actor actor, CancellationToken stop) => store.Write<Done>(async db =>
    {
        await shelf.Drop(db, IntakeShelf.Form, actor, stop);
        return Done.It;
    }, stop, isQuiet: true);
}
