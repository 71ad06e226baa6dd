using System.Globalization;

namespace Portal.Web.Reports;

/// <summary>Which reports this browser has proved a tracking code for in the last 24 hours, so that their photos can be shown to it.</summary>
internal sealed class ReporterCookie(SealedCookie cookies)
{
    private const string Name = "pelapor";
    private const int Most = 20;
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Ids of tickets, the newest first.</summary>
    public long[] Read(HttpContext http) =>
        [.. (cookies.Read(http, Name) ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(id => long.Parse(id, CultureInfo.InvariantCulture))];

    /// <summary>Call it only after the code was checked; before the response begins.</summary>
    public void Add(HttpContext http, long ticketId)
    {
        long[] known = [ticketId, .. Read(http).Where(id => id != ticketId)];
        cookies.Write(http, Name, string.Join(',', known.Take(Most).Select(id => id.ToString(CultureInfo.InvariantCulture))), Life);
    }
}
