using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Board;

/// <summary>The board as it stands now.</summary>
public sealed record BoardFigures : IOperation<BoardSnapshot>
{
    public static Permission Needs => Permission.ReadBoard;
}

internal sealed class BoardFiguresHandler(FigureReading reading) : IHandle<BoardFigures, BoardSnapshot>
{
    public async Task<Outcome<BoardSnapshot>> Handle(BoardFigures operation, Actor actor, CancellationToken stop) => await reading.Read(stop);
}
