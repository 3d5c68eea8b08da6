using System.Net.Sockets;
using System.Security.Cryptography;

namespace WijInDeWijk.Web.Uploads;

/// <summary>What stands for the address that files come from: of IPv6 its /64, which is one household. Hashed, so that none can be had back.</summary>
public static class UploadSender
{
    private const int Household = 8;

    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static string Of(HttpContext context)
    {
        var address = context.Connection.RemoteIpAddress;
        address = address is { IsIPv4MappedToIPv6: true } ? address.MapToIPv4() : address;
        var bytes = address?.GetAddressBytes() ?? [];
        return Convert.ToHexString(HMACSHA256.HashData(Key, address?.AddressFamily == AddressFamily.InterNetworkV6 ? bytes.AsSpan(0, Household) : bytes));
    }
}
