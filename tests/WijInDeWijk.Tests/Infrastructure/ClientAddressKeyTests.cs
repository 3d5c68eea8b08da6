using System.Net;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>Whom a limit takes for one visitor.</summary>
public sealed class ClientAddressKeyTests
{
    [Theory]
    [InlineData("203.0.113.7", "203.0.113.7", true)]
    [InlineData("203.0.113.7", "::ffff:203.0.113.7", true)]
    [InlineData("203.0.113.7", "203.0.113.8", false)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff:ffff:ffff:ffff", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData(null, null, true)]
    [InlineData(null, "203.0.113.7", false)]
    public void Addresses_of_one_subscriber_are_one_client(string? one, string? other, bool isOne) => Assert.Equal(isOne, KeyOf(one).Client == KeyOf(other).Client);

    [Fact]
    public void Only_addresses_of_six_are_of_a_network_of_clients()
    {
        Assert.Null(KeyOf("203.0.113.7").Network);
        Assert.Equal(KeyOf("2001:db8:7:1::1").Network, KeyOf("2001:db8:7:ffff::9").Network);
        Assert.NotEqual(KeyOf("2001:db8:7:1::1").Network, KeyOf("2001:db8:8:1::1").Network);
    }

    private static ClientAddressKey KeyOf(string? address) => ClientAddressKey.Of(address is null ? null : IPAddress.Parse(address));
}
