using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Board;
using Portal.Web.Storage;

namespace Portal.Web.Directions;

/// <summary>Whom a leader may direct: the government's own OPDs.</summary>
public sealed record DirectionAgencies : IOperation<IReadOnlyList<BoardChoice>>
{
    public static Permission Needs => Permission.GiveDirections;
}

internal sealed class DirectionAgenciesHandler(Store store) : IHandle<DirectionAgencies, IReadOnlyList<BoardChoice>>
{
    public Task<Outcome<IReadOnlyList<BoardChoice>>> Handle(DirectionAgencies operation, Actor actor, CancellationToken stop) => store.Read<Outcome<IReadOnlyList<BoardChoice>>>(async db =>
        await db.Agencies.Where(one => one.Tier == AgencyTier.Own && one.IsActive).OrderBy(one => one.Name).Select(one => new BoardChoice(one.Code, one.Name)).ToArrayAsync(stop), stop);
}
