using Microsoft.EntityFrameworkCore;
using Portal.Domain.Reports;
using Portal.Domain.Sla;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

internal static class ReceiptRows
{
    public static string SubmissionHash(this Vault vault, string submissionId) => vault.Lookup("submission", submissionId);

    public static string CodeOf(this Vault vault, string submissionId) => TrackingCode.Write(vault.CodeBytes(submissionId));

    /// <summary>The hash a tracking code is found by; give it the code as <see cref="TrackingCode.Read"/> writes it.</summary>
    public static string CodeHash(this Vault vault, string code) => vault.Lookup("code", code);

    /// <summary>The receipt of a submission that was accepted before; null when there is none.</summary>
    public static async Task<Receipt?> FindReceipt(this PortalDb db, Vault vault, string submissionId, Deadlines deadlines, CancellationToken stop)
    {
        var hash = vault.SubmissionHash(submissionId);
        var found = await db.Reports.Where(report => report.SubmissionHash == hash).Select(report => new
        {
            report.TicketId, report.Ticket.Number, report.Ticket.ReceivedAt, report.Ticket.VerifyDueAt,
            report.CodeReplacedAt, MayBeKept = (report.Ticket.Visibility & Domain.Tickets.Visibility.Anonymous) == 0 && db.Identities.Any(identity => identity.ReportId == report.Id),
            AwaitsEmail = db.Identities.Any(identity => identity.ReportId == report.Id && identity.EmailTokenHash != null),
        }).SingleOrDefaultAsync(stop);
        return found is null ? null : new Receipt(found.Number, found.CodeReplacedAt is null ? vault.CodeOf(submissionId) : "", found.TicketId, found.ReceivedAt, found.VerifyDueAt,
            deadlines.Calendar.LocalDay(found.VerifyDueAt) > deadlines.Calendar.LastDecreedOn, found.AwaitsEmail) { IsCodeReplaced = found.CodeReplacedAt is not null, MayBeKept = found.MayBeKept };
    }
}
