using Portal.Web.App;
using Portal.Web.Storage;

namespace Portal.Web.Reports;

/// <summary>
/// The bytes of uploads that are not complete. A length is told only after an fsync, so what a phone was told is there stays there; what
/// arrived beyond it before a crash is a gift, never a lie.
/// </summary>
internal sealed class UploadFiles(Folders folders)
{
    public void Begin(Guid id)
    {
        using (var file = new FileStream(PathOf(id), FileMode.CreateNew, FileAccess.Write)) file.Flush(flushToDisk: true);
        FileStore.SyncFolder(folders.Incoming);
    }

    /// <summary>Bytes durably there; null when the file is gone.</summary>
    public long? Length(Guid id)
    {
        if (!File.Exists(PathOf(id))) return null;
        using var file = new FileStream(PathOf(id), FileMode.Open, FileAccess.ReadWrite, FileShare.ReadWrite);
        file.Flush(flushToDisk: true);
        return file.Length;
    }

    /// <summary>Adds what comes, up to <paramref name="most"/> bytes, and keeps it also when the line is cut in the middle.</summary>
    /// <returns>False when the line was cut, or more came than may.</returns>
    public async Task<bool> Append(Guid id, Stream content, long most, CancellationToken stop)
    {
        await using var file = new FileStream(PathOf(id), FileMode.Append, FileAccess.Write, FileShare.ReadWrite, 64 * 1024, useAsync: true);
        var buffer = new byte[64 * 1024];
        try
        {
            for (int read; (read = await content.ReadAsync(buffer, stop)) > 0; most -= read)
            {
                if (read > most) return false;
                await file.WriteAsync(buffer.AsMemory(0, read), CancellationToken.None);
            }
            return true;
        }
        catch (Exception cut) when (cut is OperationCanceledException or BadHttpRequestException or Microsoft.AspNetCore.Connections.ConnectionResetException or Microsoft.AspNetCore.Connections.ConnectionAbortedException) { return false; }
        finally
        {
            await file.FlushAsync(CancellationToken.None);
            file.Flush(flushToDisk: true);
        }
    }

    public Stream Open(Guid id) => new FileStream(PathOf(id), FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 64 * 1024, useAsync: true);

    public void Drop(Guid id) => File.Delete(PathOf(id));

    private string PathOf(Guid id) => Path.Combine(folders.Incoming, $"{id:N}.part");
}
