using System.Security.Cryptography;
using System.Text;

namespace Portal.Web.Storage;

/// <summary>
/// Seals personal text (AES-256-GCM) and makes keyed hashes, with keys that lie outside the database. A sealed value is
/// <c>version(1) key-id(1) nonce(12) tag(16) cipher</c>, so old values stay readable after the key is rotated.
/// </summary>
public sealed class Vault(KeyRing ring)
{
    private const byte Version = 1;
    private const int Nonce = 12, Tag = 16, Head = 2 + Nonce + Tag;
    private readonly KeyedHash chain = new(ring.Derive("event-chain")), fingerprint = new(ring.Derive("text-fingerprint")), code = new(ring.Derive("tracking-code")), lookup = new(ring.Derive("lookup"));
    private readonly ThreadLocal<Dictionary<byte, AesGcm>> ciphers = new(() => []);

    public byte[] Seal(string text) => SealBytes(Encoding.UTF8.GetBytes(text));

    public byte[] SealBytes(byte[] plain)
    {
        var box = new byte[Head + plain.Length];
        (box[0], box[1]) = (Version, ring.Newest);
        RandomNumberGenerator.Fill(box.AsSpan(2, Nonce));
        Cipher(ring.Newest).Encrypt(box.AsSpan(2, Nonce), plain, box.AsSpan(Head), box.AsSpan(2 + Nonce, Tag), box.AsSpan(0, 2));
        return box;
    }

    public byte[]? SealOrNull(string? text) => string.IsNullOrWhiteSpace(text) ? null : Seal(text.Trim());

    /// <summary>The text; empty for an erased (empty) value.</summary>
    /// <exception cref="CryptographicException">The value was changed, or its key is lost.</exception>
    public string Open(byte[]? box) => box is null || box.Length == 0 ? "" : Encoding.UTF8.GetString(OpenBytes(box));

    /// <exception cref="CryptographicException">The value was changed, or its key is lost.</exception>
    public byte[] OpenBytes(byte[] box)
    {
        if (box.Length < Head || box[0] != Version) throw new CryptographicException("Not a sealed value.");
        var plain = new byte[box.Length - Head];
        Cipher(box[1]).Decrypt(box.AsSpan(2, Nonce), box.AsSpan(Head), box.AsSpan(2 + Nonce, Tag), plain, box.AsSpan(0, 2));
        return plain;
    }

    /// <summary>For the event log: ties an event to its text and says nothing about it without the key.</summary>
    public string Fingerprint(string text) => fingerprint.Of(text);

    public string ChainHash(string canonical) => chain.Of(canonical);

    /// <summary>For finding a secret again (codes, cookies, tokens, submissions) without keeping it.</summary>
    public string Lookup(string purpose, string secret) => lookup.Of(purpose + "\n" + secret);

    /// <summary>The bytes a tracking code is written from: the same submission always gives the same code.</summary>
    public byte[] CodeBytes(string submissionId) => code.BytesOf(submissionId);

    // Setting a key up costs more than sealing a short text with it, and a cipher serves one thread at a time.
    private AesGcm Cipher(byte key)
    {
        var mine = ciphers.Value!;
        return mine.TryGetValue(key, out var known) ? known : mine[key] = new AesGcm(ring.SealKey(key), Tag);
    }
}
