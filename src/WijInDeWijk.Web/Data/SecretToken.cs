using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// What a link, a cookie or a code opens something with. Only its hash is kept, so who reads the store can't open anything; a plain hash will
/// do, for a secret is random and long.
/// </summary>
public static class SecretToken
{
    /// <summary>SHA-256 in hexadecimals.</summary>
    public const int HashLength = 64;

    private const int Bytes = 32;
    private const int MaxSigns = 100;

    /// <summary>256 bits, in signs that can stand in an address.</summary>
    public static string Make() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    public static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Of what came with a request; null where it can't be a secret of ours.</summary>
    public static string? HashOfSent(string? secret) => secret is null or { Length: 0 or > MaxSigns } ? null : Hash(secret);
}
