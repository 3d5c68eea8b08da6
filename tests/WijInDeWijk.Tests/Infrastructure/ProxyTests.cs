using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Infrastructure;

/// <summary>The site behind another server, and visitors who name a host of their own.</summary>
public sealed class ProxyTests : IDisposable
{
    private const string Nowhere = "/bestaat-niet";

    private readonly SeedFolder _seeds = new();

    [Theory]
    [InlineData("10.0.0.5", "10.0.0.5", true)]
    [InlineData("10.0.0.0/24", "10.0.0.77", true)]
    [InlineData("fd00::/8", "fd00::1", true)]
    [InlineData("10.0.0.0/24", "10.0.1.77", false)]
    [InlineData("10.0.0.5", "203.0.113.9", false)]
    [InlineData(null, "10.0.0.5", false)]
    public async Task Only_a_known_proxy_says_who_asks_and_how(string? known, string peer, bool isBelieved)
    {
        await using var site = new ProxiedSite(IPAddress.Parse(peer), known) { SeedsFolder = _seeds.Path };
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/insturen/kort");
        request.Headers.Add("X-Forwarded-For", "198.51.100.7");
        request.Headers.Add("X-Forwarded-Proto", "https");

        using var response = await client.SendAsync(request, Stop);

        Assert.Equal(isBelieved ? "198.51.100.7" : peer, site.Seen!.ToString());
        Assert.Equal(isBelieved, response.Headers.GetValues("Set-Cookie").Single(cookie => cookie.StartsWith("wijk-formulier", StringComparison.Ordinal)).Contains("; secure", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/casussen/buurttuin")]
    [InlineData("/casussen/buurttuin/citaat.bib")]
    [InlineData("/lessen/1-begin-klein")]
    [InlineData("/zoeken?q=tuin")]
    [InlineData("/opensearch.xml")]
    [InlineData("/data/wij-in-de-wijk.json")]
    [InlineData(Nowhere)]
    [InlineData("/insturen/kort")]
    public async Task A_host_that_a_visitor_named_is_nowhere_in_a_page(string address)
    {
        await using var site = new Site { SeedsFolder = _seeds.Path };
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { Host = "kwaad.example" } };

        using var response = await client.SendAsync(request, Stop);
        var again = await client.GetAsync(address, Stop);
        Assert.Equal(address == Nowhere ? HttpStatusCode.NotFound : HttpStatusCode.OK, response.StatusCode);

        Assert.DoesNotContain("kwaad.example", await response.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
        Assert.DoesNotContain("kwaad.example", await again.Content.ReadAsStringAsync(Stop), StringComparison.Ordinal);
    }

    public void Dispose() => _seeds.Dispose();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>A site to which every request comes from one peer.</summary>
    private sealed class ProxiedSite(IPAddress peer, string? known) : Site
    {
        /// <summary>The visitor's address, as the site took it.</summary>
        public IPAddress? Seen { get; private set; }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            if (known is not null)
            {
                builder.UseSetting("Proxy:Known:0", known);
            }

            builder.ConfigureTestServices(services => services.AddSingleton<IStartupFilter>(new Peer(this, peer)));
        }

        private sealed class Peer(ProxiedSite site, IPAddress address) : IStartupFilter
        {
            public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
            {
                app.Use(async (context, following) =>
                {
                    context.Connection.RemoteIpAddress = address;
                    await following(context);
                    site.Seen = context.Connection.RemoteIpAddress;
                });
                next(app);
            };
        }
    }
}
