using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Options;
using IPNetwork = System.Net.IPNetwork;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Section <c>Proxy</c> of the settings.</summary>
public sealed class ProxyOptions
{
    public const string Section = "Proxy";

    /// <summary>Addresses (<c>10.0.0.5</c>) or networks (<c>10.0.0.0/24</c>) of the proxies before this site. Nobody else is believed.</summary>
    public IList<string> Known { get; init; } = [];
}

/// <summary>Takes the visitor's address and scheme from the headers of a proxy that is known.</summary>
internal static class Proxies
{
    public static IServiceCollection AddProxies(this IServiceCollection services)
    {
        services.AddOptions<ProxyOptions>().BindConfiguration(ProxyOptions.Section)
            .Validate(options => options.Known.All(known => Parse(known) is not null), $"{ProxyOptions.Section}:Known has something that is no address and no network")
            .ValidateOnStart();
        services.AddOptions<ForwardedHeadersOptions>().Configure<IOptions<ProxyOptions>>((headers, proxies) =>
        {
            headers.KnownProxies.Clear();
            headers.KnownIPNetworks.Clear();
            headers.ForwardLimit = null; // each of a row of proxies is to be known, however many there are
            foreach (var network in proxies.Value.Known.Select(Parse).OfType<IPNetwork>())
            {
                headers.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
                headers.KnownIPNetworks.Add(network);
            }
        });
        return services;
    }

    private static IPNetwork? Parse(string known)
    {
        if (IPAddress.TryParse(known, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(known, out var network) ? network : null;
    }
}
