using Portal.Web.Storage;

namespace Portal.Web.Search;

/// <summary>Keeps the index of terms level with the log all day.</summary>
internal sealed class SearchFollower(SearchBook book, Leases leases, LogSignal signal, ILogger<SearchFollower> log) : LogFollower("cari", leases, signal, log)
{
    protected override Task CatchUp(CancellationToken stop) => book.CatchUp(stop);
}
