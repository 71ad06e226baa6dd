using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Portal.Web.App;

namespace Portal.Web.Storage;

/// <summary>A file that is safely on the disk under its own hash.</summary>
/// <param name="Sha256">Hex, lower case; also its name.</param>
public sealed record StoredFile(string Sha256, long Size);

/// <summary>Bytes by their hash. Written to a temporary file, hashed, fsynced, renamed, folder fsynced: only then may a row refer to them.</summary>
public sealed partial class FileStore(Folders folders)
{
    public async Task<StoredFile> Keep(Stream content, CancellationToken stop)
    {
        var temporary = Path.Combine(folders.Incoming, Guid.NewGuid().ToString("N"));
        try
        {
            var (hash, size) = await Write(content, temporary, stop);
            var final = PathOf(hash);
            var folder = Path.GetDirectoryName(final)!;
            Directory.CreateDirectory(folder);
            File.Move(temporary, final, overwrite: true);
            SyncFolder(folder);
            SyncFolder(folders.Files);
            return new StoredFile(hash, size);
        }
        finally { File.Delete(temporary); }
    }

    /// <summary>What not even a copy of the disk may show: sealed, and then kept like any other file.</summary>
    /// <returns>Hash and size of the sealed bytes.</returns>
    public Task<StoredFile> KeepSealed(Vault vault, byte[] bytes, CancellationToken stop) => Keep(new MemoryStream(vault.SealBytes(bytes)), stop);

    /// <exception cref="CryptographicException">It was changed, or its key is lost.</exception>
    public async Task<byte[]> OpenSealed(Vault vault, string sha256, CancellationToken stop) => vault.OpenBytes(await File.ReadAllBytesAsync(PathOf(sha256), stop));

    public Stream Open(string sha256) => new FileStream(PathOf(sha256), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 64 * 1024, useAsync: true);

    public bool Has(string sha256) => File.Exists(PathOf(sha256));

    public void Drop(string sha256) => File.Delete(PathOf(sha256));

    /// <summary>Every stored hash with the time it was last written, for the sweeper and the checker.</summary>
    public IEnumerable<(string Sha256, DateTimeOffset WrittenAt)> All() =>
        Directory.EnumerateFiles(folders.Files, "*", SearchOption.AllDirectories)
            .Select(path => (Path.GetFileName(path), new DateTimeOffset(File.GetLastWriteTimeUtc(path), TimeSpan.Zero)));

    private string PathOf(string sha256) => Path.Combine(folders.Files, sha256[..2], sha256);

    private static async Task<(string Hash, long Size)> Write(Stream content, string path, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 64 * 1024, useAsync: true);
        var buffer = new byte[64 * 1024];
        for (int read; (read = await content.ReadAsync(buffer, stop)) > 0;)
        {
            hash.AppendData(buffer.AsSpan(0, read));
            await file.WriteAsync(buffer.AsMemory(0, read), stop);
        }
        file.Flush(flushToDisk: true);
        return (Convert.ToHexStringLower(hash.GetHashAndReset()), file.Length);
    }

    // A rename is durable only once the folder that holds the name is synced; .NET has no call for that.
    internal static void SyncFolder(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = OpenFolder(folder, 0);
        if (descriptor < 0) throw new IOException($"Cannot open {folder} to sync it.");
        var failed = SyncDescriptor(descriptor) != 0;
        _ = CloseDescriptor(descriptor);
        if (failed) throw new IOException($"Cannot sync {folder}.");
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    private static partial int OpenFolder(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    private static partial int SyncDescriptor(int descriptor);

    [LibraryImport("libc", EntryPoint = "close", SetLastError = true)]
    private static partial int CloseDescriptor(int descriptor);
}
