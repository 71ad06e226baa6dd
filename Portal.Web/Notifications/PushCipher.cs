using System.Buffers.Binary;
using System.Security.Cryptography;

namespace Portal.Web.Notifications;

/// <summary>A browser's push keys: its P-256 point, uncompressed, and its secret.</summary>
public sealed record PushKeys(byte[] Point, byte[] Secret)
{
    private const int PointLength = 65, SecretLength = 16;

    /// <summary>Of the right lengths and on the curve; anything else cannot be written to.</summary>
    public bool IsSound
    {
        get
        {
            if (Point.Length != PointLength || Point[0] != 4 || Secret.Length != SecretLength) return false;
            try { using var _ = PushCipher.Public(Point); return true; }
            catch (CryptographicException) { return false; }
        }
    }
}

/// <summary>Encrypts a push message so that only the browser reads it (RFC 8291 with the aes128gcm coding of RFC 8188), in one record.</summary>
public static class PushCipher
{
    private const int Record = 4096, Salt = 16, Tag = 16;

    /// <summary>What fits into one record beside its head, its padding delimiter and its tag.</summary>
    public const int MostBytes = Record - 86 - 1 - Tag;

    public static byte[] Encrypt(ReadOnlySpan<byte> plain, PushKeys browser)
    {
        using var ours = ECDiffieHellman.Create(ECCurve.NamedCurves.nistP256);
        return Encrypt(plain, browser, ours, RandomNumberGenerator.GetBytes(Salt));
    }

    /// <param name="ours">A key made for this one message.</param>
    internal static byte[] Encrypt(ReadOnlySpan<byte> plain, PushKeys browser, ECDiffieHellman ours, byte[] salt)
    {
        if (plain.Length > MostBytes) throw new ArgumentException("A push message is one record.", nameof(plain));
        using var theirs = Public(browser.Point);
        var point = Point(ours);
        var shared = ours.DeriveRawSecretAgreement(theirs.PublicKey);
        var keyInfo = (byte[])[.. "WebPush: info\0"u8, .. browser.Point, .. point];
        var material = HKDF.DeriveKey(HashAlgorithmName.SHA256, shared, 32, browser.Secret, keyInfo);
        var key = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 16, salt, "Content-Encoding: aes128gcm\0"u8.ToArray());
        var nonce = HKDF.DeriveKey(HashAlgorithmName.SHA256, material, 12, salt, "Content-Encoding: nonce\0"u8.ToArray());

        var head = Salt + 4 + 1 + point.Length;
        var message = new byte[head + plain.Length + 1 + Tag];
        salt.CopyTo(message, 0);
        BinaryPrimitives.WriteUInt32BigEndian(message.AsSpan(Salt), Record);
        message[Salt + 4] = (byte)point.Length;
        point.CopyTo(message, Salt + 5);
        // 2 says: the last record, and no padding after it.
        byte[] padded = [.. plain, 2];
        using var aes = new AesGcm(key, Tag);
        aes.Encrypt(nonce, padded, message.AsSpan(head, padded.Length), message.AsSpan(head + padded.Length));
        return message;
    }

    internal static ECDiffieHellman Public(byte[] point) => ECDiffieHellman.Create(new ECParameters { Curve = ECCurve.NamedCurves.nistP256, Q = Q(point) });

    internal static ECPoint Q(byte[] point) => new() { X = point[1..33], Y = point[33..65] };

    private static byte[] Point(ECDiffieHellman key)
    {
        var q = key.ExportParameters(includePrivateParameters: false).Q;
        return [4, .. q.X!, .. q.Y!];
    }
}
