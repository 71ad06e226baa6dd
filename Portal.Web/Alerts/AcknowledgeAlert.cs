using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Storage;
using Portal.Web.Walls;

namespace Portal.Web.Alerts;

/// <summary>Somebody takes care of it: nobody else is told, and it leaves the walls at once.</summary>
/// <param name="Words">What is being done; may be empty.</param>
public sealed record AcknowledgeAlert(string Number, string Words = "") : IOperation<Done>
{
    public static Permission Needs => Permission.ReadAlerts;
}

internal sealed class AcknowledgeAlertShape : AbstractValidator<AcknowledgeAlert>
{
    public AcknowledgeAlertShape() => RuleFor(one => one.Words).MaximumLength(1000).WithMessage("Catatan paling panjang 1.000 huruf.");
}

internal sealed class AcknowledgeAlertHandler(Store store, Vault vault, WallAlarms walls, BoardPulse pulse, TimeProvider time) : IHandle<AcknowledgeAlert, Done>
{
    public async Task<Outcome<Done>> Handle(AcknowledgeAlert operation, Actor actor, CancellationToken stop)
    {
        var taken = await store.Write<Done>(async db =>
        {
            if (await db.Alerts.Seen(actor).Include(one => one.Steps).SingleOrDefaultAsync(one => one.Number == operation.Number, stop) is not { } alert) return Refusal.NotFound;
            await db.CountUp(Counter.AlertsChanged, 1, stop);
            return alert.Acknowledge(actor, string.IsNullOrWhiteSpace(operation.Words) ? [] : vault.Seal(operation.Words.Trim()), time.GetUtcNow());
        }, stop);
        if (!taken.Succeeded) return taken;
        await walls.Follow(stop);
        pulse.Beat();
        return taken;
    }
}
