using System.Security.Cryptography;
using Portal.Domain;
using Portal.Domain.Regions;
using Portal.Web.Reports;

namespace Portal.Tests.Kit;

internal sealed record FiledReport(string Number, string Code, long TicketId);

internal static partial class Some
{
    public const string Body = "Jalan di depan Toko Rukun berlubang besar, dalamnya 20 cm. Tadi malam ada dua motor jatuh.";

    public static string SubmissionId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static SubmitReport Filing(string body = Body) => new(SubmissionId(), body) { Place = new Place("35.07", "35.07.13", "35.07.13.1001"), Landmark = "Depan Toko Rukun" };

    /// <summary>Files a report through the Door as a citizen does; change the filing with <c>filing => filing with { … }</c>.</summary>
    public static async Task<FiledReport> Report(PortalHost host, string body = Body, Func<SubmitReport, SubmitReport>? with = null)
    {
        var receipt = (await host.Enter(Actor.Nobody, (with ?? (same => same))(Filing(body)))).Value;
        return new FiledReport(receipt.Number, receipt.Code, receipt.TicketId);
    }
}
