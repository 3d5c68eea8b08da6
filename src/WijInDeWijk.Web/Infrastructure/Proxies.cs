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
internal static partial class Proxies
{
    private static readonly IPNetwork[] Near =
        [.. new[] { "127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7" }.Select(network => IPNetwork.Parse(network))];

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

    public static void UseProxies(this WebApplication app)
    {
        app.UseForwardedHeaders();
        var told = 0;
        app.Use((context, next) =>
        {
            if (told == 0 && ComesThroughUnknown(context) && Interlocked.Exchange(ref told, 1) == 0)
            {
                LogUnknown(app.Logger, context.Connection.RemoteIpAddress!);
            }

            return next(context);
        });
    }

    /// <summary>From a machine that is ours or beside it, in the name of somebody else. Visitors can write such a header too, but not from there.</summary>
    private static bool ComesThroughUnknown(HttpContext context) =>
        context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XForwardedForHeaderName)
        && !context.Request.Headers.ContainsKey(ForwardedHeadersDefaults.XOriginalForHeaderName)
        && context.Connection.RemoteIpAddress is { } peer
        && Array.Exists(Near, network => network.Contains(peer.IsIPv4MappedToIPv6 ? peer.MapToIPv4() : peer));

    private static IPNetwork? Parse(string known)
    {
        if (IPAddress.TryParse(known, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(known, out var network) ? network : null;
    }

    [LoggerMessage(EventId = 1105, Level = LogLevel.Warning, Message = "Requests come through a proxy at {Address} that Proxy:Known does not name: all who come through it count as one visitor")]
    private static partial void LogUnknown(ILogger logger, IPAddress address);
}
