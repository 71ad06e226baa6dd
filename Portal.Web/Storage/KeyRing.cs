using System.Security.Cryptography;
using System.Text.Json;

namespace Portal.Web.Storage;

/// <summary>
/// The keys, in one file outside the database and outside backups (<c>Portal:KeyFile</c>). Losing it loses every sealed text for good.
/// Rotating adds a seal key; the root key, from which hashes are derived, stays.
/// </summary>
public sealed class KeyRing
{
    private sealed record Content(string Root, List<string> Seals);

    private readonly byte[] root;
    private readonly List<byte[]> seals;

    private KeyRing(Content content) => (root, seals) = (Convert.FromBase64String(content.Root), [.. content.Seals.Select(Convert.FromBase64String)]);

    public byte Newest => (byte)(seals.Count - 1);

    public byte[] SealKey(byte id) => id < seals.Count ? seals[id] : throw new CryptographicException($"Seal key {id} is not on the key ring.");

    public byte[] Derive(string purpose) => HKDF.DeriveKey(HashAlgorithmName.SHA256, root, 32, info: System.Text.Encoding.UTF8.GetBytes(purpose));

    /// <summary>Reads the ring, or makes a new one where there is none yet.</summary>
    public static KeyRing Open(string path)
    {
        if (!File.Exists(path)) Save(path, new Content(NewKey(), [NewKey()]));
        return new KeyRing(Read(path));
    }

    /// <summary>Adds a seal key; new texts use it, old ones stay readable. Takes effect at the next start.</summary>
    public static void Rotate(string path)
    {
        var content = Read(path);
        content.Seals.Add(NewKey());
        Save(path, content);
    }

    private static Content Read(string path) =>
        JsonSerializer.Deserialize<Content>(File.ReadAllText(path)) ?? throw new InvalidDataException($"The key file {path} is empty.");

    private static void Save(string path, Content content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var temporary = path + ".new";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using (var stream = new FileStream(temporary, options))
        {
            JsonSerializer.Serialize(stream, content);
            stream.Flush(flushToDisk: true);
        }
        File.Move(temporary, path, overwrite: true);
    }

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}
