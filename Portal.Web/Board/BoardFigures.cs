using Portal.Domain;
using Portal.Web.App;

namespace Portal.Web.Board;

/// <summary>The board as it stands now.</summary>
/// <param name="Ask">Null for everything.</param>
public sealed record BoardFigures(BoardAsk? Ask = null) : IOperation<BoardSnapshot>
{
    public static Permission Needs => Permission.ReadBoard;
}

internal sealed class BoardFiguresHandler(FigureReading reading) : IHandle<BoardFigures, BoardSnapshot>
{
    public async Task<Outcome<BoardSnapshot>> Handle(BoardFigures operation, Actor actor, CancellationToken stop) => await reading.Read(operation.Ask ?? BoardAsk.Whole, stop);
}
