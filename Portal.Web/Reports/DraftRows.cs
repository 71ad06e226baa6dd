using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>How a draft is found by its cookie's secret and how its answers are sealed.</summary>
internal static class DraftRows
{
    public static readonly TimeSpan Life = TimeSpan.FromDays(7);

    public static string DraftHash(this Vault vault, string secret) => vault.Lookup("draft", secret);

    public static Task<Draft?> FindDraft(this PortalDb db, Vault vault, string secret, DateTimeOffset now, CancellationToken stop)
    {
        var hash = vault.DraftHash(secret);
        return db.Drafts.SingleOrDefaultAsync(draft => draft.SecretHash == hash && draft.ExpiresAt > now, stop);
    }

    public static byte[] Seal(this Vault vault, ReportAnswers answers) => vault.Seal(JsonSerializer.Serialize(answers));

    public static ReportAnswers OpenAnswers(this Vault vault, Draft draft) => JsonSerializer.Deserialize<ReportAnswers>(vault.Open(draft.AnswersSealed))!;
}
