using Microsoft.EntityFrameworkCore;
using Portal.Domain.Reports;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>
/// The tracking codes this browser has proved: for 24 hours, so that the photos of those reports can be shown to it, or for 90 days where the citizen
/// asked to be remembered on this device. The list lies sealed in the browser and nowhere else, and a code that was replaced opens nothing any more.
/// </summary>
internal sealed class ReporterCookie(SealedCookie cookies, Store store, Vault vault)
{
    private const string Passing = "pelapor", Kept = "laporan-saya";
    private const int Most = 20;
    private static readonly TimeSpan PassingLife = TimeSpan.FromHours(24), KeptLife = TimeSpan.FromDays(90);

    /// <summary>Codes as <see cref="TrackingCode.Read"/> writes them: the remembered ones first, the newest first.</summary>
    public IReadOnlyList<string> Codes(HttpContext http) => [.. List(http, Kept).Concat(List(http, Passing)).Distinct(StringComparer.Ordinal)];

    public bool IsKept(HttpContext http, string code) => List(http, Kept).Contains(code, StringComparer.Ordinal);

    /// <summary>Ids of the tickets those codes open now.</summary>
    public async Task<IReadOnlyList<long>> Tickets(HttpContext http, CancellationToken stop)
    {
        var hashes = Codes(http).Select(vault.CodeHash).ToList();
        return hashes.Count == 0 ? [] : await store.Read(db => db.Reports.Where(report => hashes.Contains(report.CodeHash)).Select(report => report.TicketId).ToListAsync(stop), stop);
    }

    /// <summary>Call it only after the code was checked; before the response begins.</summary>
    public void Add(HttpContext http, string code) => Write(http, Passing, code, PassingLife);

    public void Keep(HttpContext http, string code) => Write(http, Kept, code, KeptLife);

    /// <summary>Nothing of any report is left on this device.</summary>
    public void Forget(HttpContext http)
    {
        cookies.Drop(http, Passing);
        cookies.Drop(http, Kept);
    }

    private string[] List(HttpContext http, string name) => [.. (cookies.Read(http, name) ?? "").Split(',').Select(TrackingCode.Read).OfType<string>()];

    private void Write(HttpContext http, string name, string code, TimeSpan life) =>
        cookies.Write(http, name, string.Join(',', List(http, name).Where(one => one != code).Prepend(code).Take(Most)), life);
}
