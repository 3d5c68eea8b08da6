using System.Security.Cryptography;
using System.Text;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>
/// What stands for a visitor's address in counts: its hash with a key that is made at the start and never kept, so that no address can be had
/// back from it.
/// </summary>
internal sealed class AddressKeys
{
    private const int Bytes = 32;

    private readonly byte[] _key = RandomNumberGenerator.GetBytes(Bytes);

    public string Of(HttpContext context) =>
        Convert.ToHexString(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(context.Connection.RemoteIpAddress?.ToString() ?? string.Empty)));
}
