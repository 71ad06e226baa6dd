using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Routing;

/// <param name="IsHeld">The model itself is still there; of older ones only the figures are.</param>
public sealed record RouteLine(DateTimeOffset TrainedAt, RouteSource Source, int Examples, double Top1, double Top3, double MacroF1, bool IsInUse, bool IsHeld);

/// <param name="Lines">Newest first.</param>
/// <param name="Teaching">Reports to learn from, counted up to <see cref="LearnFromTickets.FewestExamples"/>.</param>
public sealed record RouteHistory(IReadOnlyList<RouteLine> Lines, int Teaching)
{
    /// <summary>The one that proposes: this government's own before one learned from files.</summary>
    public RouteLine? Speaks => Lines.Where(one => one.IsInUse).OrderByDescending(one => one.Source).FirstOrDefault();
}

/// <summary>How good the routing proposals were measured to be, training by training.</summary>
public sealed record RouteBook : IOperation<RouteHistory>
{
    public static Permission Needs => Permission.ManageGovernment;
}

internal sealed class RouteBookHandler(Store store, LearnFromTickets learning) : IHandle<RouteBook, RouteHistory>
{
    private const int Shown = 60;

    public async Task<Outcome<RouteHistory>> Handle(RouteBook operation, Actor actor, CancellationToken stop) => new RouteHistory(
        await store.Read(db => db.RouteVersions.OrderByDescending(one => one.IsInUse).ThenByDescending(one => one.Id).Take(Shown)
            .Select(one => new RouteLine(one.TrainedAt, one.Source, one.Examples, one.Top1, one.Top3, one.MacroF1, one.IsInUse, one.ModelSealed != null)).ToListAsync(stop), stop),
        await learning.Teaching(stop));
}
