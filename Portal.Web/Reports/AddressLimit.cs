using System.Security.Cryptography;
using System.Text;
using Portal.Web.App;

namespace Portal.Web.Reports;

/// <summary>
/// How often one network address files, or supports, in an hour. The address itself is never kept: only its keyed hash, in memory, under a key that is
/// thrown away each day.
/// </summary>
internal sealed class AddressLimit(ReportLimits limits, TimeProvider time)
{
    private readonly Lock gate = new();
    private Dictionary<string, int> counts = [];
    private byte[] key = [];
    private long hour, day;

    /// <summary>Counts this try; false when it is one too many.</summary>
    public bool Allows(HttpContext http) => Allows(http, "lapor", limits.ReportsPerHour);

    public bool AllowsUpload(HttpContext http) => Allows(http, "unggah", limits.UploadsPerHour);

    public bool AllowsSupport(HttpContext http) => Allows(http, "dukung", limits.SupportsPerHour);

    public bool AllowsSurvey(HttpContext http) => Allows(http, "survei", limits.SurveysPerHour);

    private bool Allows(HttpContext http, string what, int most)
    {
        var address = CallerAddress.Of(http);
        lock (gate)
        {
            Turn(time.GetUtcNow());
            var name = Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(address))) + what;
            return (counts[name] = counts.GetValueOrDefault(name) + 1) <= most;
        }
    }

    private void Turn(DateTimeOffset now)
    {
        var (thisHour, thisDay) = (now.ToUnixTimeSeconds() / 3600, now.ToUnixTimeSeconds() / 86400);
        if (thisHour != hour) counts = [];
        if (thisDay != day || key.Length == 0) key = RandomNumberGenerator.GetBytes(32);
        (hour, day) = (thisHour, thisDay);
    }
}
