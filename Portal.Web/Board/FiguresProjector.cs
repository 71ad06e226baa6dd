using Portal.Web.Storage;

namespace Portal.Web.Board;

/// <summary>Keeps the figures level with the log all day.</summary>
internal sealed class FiguresProjector(FigureBook book, Leases leases, LogSignal signal, ILogger<FiguresProjector> log) : LogFollower("angka", leases, signal, log)
{
    protected override Task CatchUp(CancellationToken stop) => book.CatchUp(stop);
}
