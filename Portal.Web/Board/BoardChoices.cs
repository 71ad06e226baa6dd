using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Domain.Agencies;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>What the board can be narrowed to; areas stand in its snapshot.</summary>
public sealed record BoardChoices : IOperation<BoardChoiceLists>
{
    public static Permission Needs => Permission.ReadBoard;
}

public sealed record BoardChoice(string Code, string Name);

public sealed record BoardChoiceLists(IReadOnlyList<BoardChoice> Agencies, IReadOnlyList<BoardChoice> Categories);

internal sealed class BoardChoicesHandler(Store store) : IHandle<BoardChoices, BoardChoiceLists>
{
    public Task<Outcome<BoardChoiceLists>> Handle(BoardChoices operation, Actor actor, CancellationToken stop) => store.Read<Outcome<BoardChoiceLists>>(async db => new BoardChoiceLists(
        await db.Agencies.Where(one => one.Tier == AgencyTier.Own && one.IsActive).OrderBy(one => one.Name).Select(one => new BoardChoice(one.Code, one.ShortName.Length > 0 ? one.ShortName : one.Name)).ToListAsync(stop),
        await db.Categories.Where(one => one.IsActive).OrderBy(one => one.Order).Select(one => new BoardChoice(one.Slug, one.Name)).ToListAsync(stop)), stop);
}
