using System.Security.Cryptography;
using System.Text;

namespace Portal.Web.Storage;

/// <summary>HMAC-SHA-256 (RFC 2104) under one key. Each thread keeps an instance: setting one up costs more than hashing a short text.</summary>
internal sealed class KeyedHash(byte[] key)
{
    private readonly ThreadLocal<HMACSHA256> mine = new(() => new HMACSHA256(key));

    public byte[] BytesOf(string text) => mine.Value!.ComputeHash(Encoding.UTF8.GetBytes(text));

    /// <summary>64 small hexadecimal digits.</summary>
    public string Of(string text) => Convert.ToHexStringLower(BytesOf(text));
}
