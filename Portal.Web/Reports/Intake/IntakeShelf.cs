using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Storage;

namespace Portal.Web.Reports.Intake;

/// <summary>
/// What an officer has begun to write down, sealed and theirs alone: a lost line or a closed window costs no word and no receipt.
/// One form and one file of many per officer.
/// </summary>
internal sealed class IntakeShelf(Vault vault, TimeProvider time)
{
    public const string Form = "intake", Batch = "intake-batch";

    private static readonly TimeSpan Life = TimeSpan.FromDays(7), ReceiptLife = TimeSpan.FromHours(24);
    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    public async Task<Draft?> Find(PortalDb db, string what, Actor officer, CancellationToken stop)
    {
        var (hash, now) = (HashOf(what, officer), time.GetUtcNow());
        return await db.Drafts.SingleOrDefaultAsync(draft => draft.SecretHash == hash && draft.ExpiresAt > now, stop);
    }

    public T Open<T>(Draft draft) => JsonSerializer.Deserialize<T>(vault.Open(draft.AnswersSealed), Json)!;

    /// <summary>Keeps it for seven days; a receipt that waits to be handed over for one.</summary>
    public async Task<Draft> Put<T>(PortalDb db, string what, Actor officer, T content, bool isReceipt, CancellationToken stop)
    {
        var (hash, now) = (HashOf(what, officer), time.GetUtcNow());
        // One that expired and is not swept yet would hold on to the name.
        await db.Drafts.Where(one => one.SecretHash == hash && one.ExpiresAt <= now).ExecuteDeleteAsync(stop);
        var draft = await db.Drafts.SingleOrDefaultAsync(one => one.SecretHash == hash, stop);
        if (draft is null) db.Drafts.Add(draft = new Draft { Id = Guid.NewGuid(), SecretHash = hash });
        (draft.AnswersSealed, draft.ExpiresAt) = (vault.Seal(JsonSerializer.Serialize(content, Json)), now + (isReceipt ? ReceiptLife : Life));
        return draft;
    }

    public async Task Drop(PortalDb db, string what, Actor officer, CancellationToken stop)
    {
        if (await Find(db, what, officer, stop) is not { } draft) return;
        // The bytes follow within a day: the sweeper drops what no row refers to.
        await db.Attachments.Where(one => one.DraftId == draft.Id).ExecuteDeleteAsync(stop);
        db.Drafts.Remove(draft);
    }

    private string HashOf(string what, Actor officer) => vault.Lookup(what, officer.AccountId?.ToString("N") ?? throw new InvalidOperationException("Only an officer takes reports in."));
}
