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
        var sent = await Write(key, db =>
        {
            foreach (var address in to) MailDraft.To(db, vault, address, subject, body, now);
            return Task.CompletedTask;
        }, now, stop);
        return sent ? to.Count : 0;
    }

    /// <summary>For letters that differ from one another.</summary>
    /// <returns>False where the key was used before.</returns>
    public async Task<bool> Write(string key, Func<PortalDb, Task> letters, DateTimeOffset now, CancellationToken stop)
    {
        try
        {
            return (await store.Write<Done>(async db =>
            {
                if (await db.Onces.AnyAsync(one => one.Key == key, stop)) return Refusal.Busy;
                db.Onces.Add(new Once { Key = key, At = now });
                await letters(db);
                return Done.It;
            }, stop)).Succeeded;
        }
        // Another node took the key between our look and our commit: its letters are the ones.
        catch (DbUpdateException fault) when (StorageFaults.IsDuplicate(fault)) { return false; }
    }
}
