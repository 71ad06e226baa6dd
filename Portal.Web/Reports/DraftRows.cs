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

    /// <summary>The draft of this secret with seven more days to live; a new one where there is none. The caller fills in its answers.</summary>
    public static async Task<Draft> TakeDraft(this PortalDb db, Vault vault, string secret, DateTimeOffset now, CancellationToken stop)
    {
        var hash = vault.DraftHash(secret);
        // An expired one that is not swept yet would hold on to the secret; a report may wait on a phone for longer than a draft lives.
        await db.Drafts.Where(draft => draft.SecretHash == hash && draft.ExpiresAt <= now).ExecuteDeleteAsync(stop);
        var draft = await db.FindDraft(vault, secret, now, stop);
        if (draft is null) db.Drafts.Add(draft = new Draft { Id = Guid.NewGuid(), SecretHash = hash });
        draft.ExpiresAt = now + Life;
        return draft;
    }

    public static byte[] Seal(this Vault vault, ReportAnswers answers) => vault.Seal(JsonSerializer.Serialize(answers));

    public static ReportAnswers OpenAnswers(this Vault vault, Draft draft) => JsonSerializer.Deserialize<ReportAnswers>(vault.Open(draft.AnswersSealed))!;
}
