using Microsoft.EntityFrameworkCore;
using Portal.Domain;
using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

public sealed record Swept(int Drafts, int Files);

/// <summary>Drops expired drafts with their photos, and files that nothing refers to a day after they were written.</summary>
public sealed record SweepFiles : IOperation<Swept>
{
    public static Permission Needs => Permission.RunTheClock;
}

internal sealed class SweepFilesHandler(Store store, FileStore files, Folders folders, TimeProvider time) : IHandle<SweepFiles, Swept>
{
    private static readonly TimeSpan Grace = TimeSpan.FromHours(24);

    public async Task<Outcome<Swept>> Handle(SweepFiles operation, Actor actor, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        var drafts = await store.Write<int>(async db =>
        {
            await db.Uploads.Where(upload => upload.ExpiresAt <= now).ExecuteDeleteAsync(stop);
            var gone = await db.Drafts.Where(draft => draft.ExpiresAt <= now).ExecuteDeleteAsync(stop);
            await db.Attachments.Where(file => file.DraftId != null && !db.Drafts.Any(draft => draft.Id == file.DraftId)).ExecuteDeleteAsync(stop);
            return gone;
        }, stop);
        if (!drafts.Succeeded) return drafts.Refusal;
        // Half uploads of a process that died.
        foreach (var path in Directory.EnumerateFiles(folders.Incoming).Where(path => File.GetLastWriteTimeUtc(path) < now - Grace)) File.Delete(path);
        return new Swept(drafts.Value, await DropUnreferenced(now, stop));
    }

    private async Task<int> DropUnreferenced(DateTimeOffset now, CancellationToken stop)
    {
        var dropped = 0;
        foreach (var batch in files.All().Where(file => file.WrittenAt < now - Grace).Select(file => file.Sha256).Chunk(500))
        {
            var kept = await store.Read(db => db.Attachments.Where(file => batch.Contains(file.Sha256) || batch.Contains(file.OriginalFile) || batch.Contains(file.OriginalSha256)).Select(file => new { file.Sha256, Original = file.OriginalFile ?? file.OriginalSha256 }).ToListAsync(stop), stop);
            foreach (var hash in batch.Except(kept.SelectMany(file => new[] { file.Sha256, file.Original ?? "" })))
            {
                files.Drop(hash);
                dropped++;
            }
        }
        return dropped;
    }
}
