using Portal.Domain;
using Portal.Domain.Walls;
using Portal.Web.App;

namespace Portal.Web.Walls;

/// <summary>Puts the scenes of a wall as they stand in the editor.</summary>
/// <param name="Layout">Of the wall the editor began with: two people do not overwrite each other.</param>
public sealed record ArrangeScenes(int WallId, int Layout, IReadOnlyList<Scene> Scenes) : IOperation<Done>, IRecorded
{
    public static Permission Needs => Permission.ControlWalls;

    public string Record => "Menata adegan dinding";
}

internal sealed class ArrangeScenesHandler(WallDesk desk, TileShelf shelf) : IHandle<ArrangeScenes, Done>
{
    public Task<Outcome<Done>> Handle(ArrangeScenes operation, Actor actor, CancellationToken stop) => desk.Change(operation.WallId, (wall, now) =>
        operation.Scenes.SelectMany(scene => scene.Tiles).Any(tile => shelf.Find(tile.Kind) is null) ? WallRefusals.UnknownKind : wall.Arrange(operation.Scenes, now), stop, operation.Layout);
}
