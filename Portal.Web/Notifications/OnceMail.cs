using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.Storage;

namespace Portal.Web.Notifications;

/// <summary>Letters that go once for a key, whichever node runs and however often it looks: the key and the letters are one transaction.</summary>
public sealed class OnceMail(Store store, Vault vault)
{
    /// <returns>How many letters were written; 0 where the key was used before.</returns>
    public async Task<int> Send(string key, IReadOnlyList<string> to, string subject, string body, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            var sent = await store.Write<Done>(async db =>
            {
                if (await db.Onces.AnyAsync(one => one.Key == key, stop)) return Refusal.Busy;
                db.Onces.Add(new Once { Key = key, At = now });
                foreach (var address in to) MailDraft.To(db, vault, address, subject, body, now);
                return Done.It;
            }, stop);
            return sent.Succeeded ? to.Count : 0;
        }
        // Another node took the key between our look and our commit: its letters are the ones.
        catch (DbUpdateException fault) when (StorageFaults.IsDuplicate(fault)) { return 0; }
    }
}
