using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>
/// What stands for a visitor's address wherever something is counted by address: an IPv4 address whole; of an IPv6 address the /64, which is
/// one subscriber with any number of addresses, and above it the /48, which is one organisation or provider. Hashed with a key that is made at
/// the start and never kept, so that no address can be had back from it.
/// </summary>
/// <param name="Client">The IPv4 address, or the /64.</param>
/// <param name="Network">The /48; null for an IPv4 address.</param>
public readonly record struct ClientAddressKey(string Client, string? Network)
{
    /// <summary>So many times what one client may do, may all clients of one network do together.</summary>
    public const int ClientsPerNetwork = 8;

    private const int ClientBytes = 64 / 8;
    private const int NetworkBytes = 48 / 8;
    private const int KeyBytes = 32;

    private static readonly byte[] HashKey = RandomNumberGenerator.GetBytes(KeyBytes);

    public static ClientAddressKey Of(HttpContext context) => Of(context.Connection.RemoteIpAddress);

    /// <param name="address">Null where the server knows none: all of those count as one.</param>
    public static ClientAddressKey Of(IPAddress? address)
    {
        if (address is { IsIPv4MappedToIPv6: true })
        {
            address = address.MapToIPv4();
        }

        var bytes = address?.GetAddressBytes() ?? [];
        return address?.AddressFamily == AddressFamily.InterNetworkV6
            ? new ClientAddressKey(Hash(bytes.AsSpan(0, ClientBytes)), Hash(bytes.AsSpan(0, NetworkBytes)))
            : new ClientAddressKey(Hash(bytes), null);
    }

    /// <summary>The same client, in what concerns one account or submission alone.</summary>
    public ClientAddressKey With(string subject) => new($"{Client}|{subject}", Network is null ? null : $"{Network}|{subject}");

    private static string Hash(ReadOnlySpan<byte> bytes) => Convert.ToHexString(HMACSHA256.HashData(HashKey, bytes));
}
