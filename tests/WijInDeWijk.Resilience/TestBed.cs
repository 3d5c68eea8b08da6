using System.Collections.Concurrent;
using WijInDeWijk.Benchmarks;

namespace WijInDeWijk.Resilience;

/// <summary>What one scenario works with. What it started ends with it, and sooner where it takes too much memory.</summary>
internal sealed class TestBed(FilledStore store, TimeSpan duration, bool isShort) : IAsyncDisposable
{
    private const double MostMegabytes = 3_000;

    private readonly ConcurrentBag<SiteProcess> _started = [];
    private readonly ConcurrentBag<HttpClientHandler> _browsers = [];

    /// <summary>How long a start may take before it counts as one that hangs.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public TimeSpan Duration => duration;

    /// <summary>How often something is done that is done again and again.</summary>
    public int Times(int wanted, int atLeast = 1) => isShort ? atLeast : wanted;

    public SiteFolder EmptySite() => new(store.NewFolder(), store);

    public SiteFolder NewSite()
    {
        var site = EmptySite();
        FilledStore.Copy(store.Filled, site.Path);
        return site;
    }

    /// <summary>Starts the site of a folder, and waits until it serves.</summary>
    public async Task<SiteProcess> StartAsync(SiteFolder folder, params (string Name, string Value)[] settings)
    {
        var site = Launch(folder, settings);
        return await site.ServesAsync(Patience) ? site : throw new TimeoutException($"The site did not start: {string.Join(' ', site.Errors)}");
    }

    /// <summary>Starts the site of a folder, and does not wait for it.</summary>
    public SiteProcess Launch(SiteFolder folder, params (string Name, string Value)[] settings) => Watch(folder.Launch([], settings));

    /// <summary>Ends a site with this scenario.</summary>
    public SiteProcess Watch(SiteProcess site)
    {
        _started.Add(site);
        _ = LimitAsync(site);
        return site;
    }

    /// <summary>A browser without a past.</summary>
    /// <param name="from">The address that it comes from, as a proxy before the site would tell.</param>
    public Visitor NewVisitor(SiteFolder folder, string? from = null)
    {
        var browser = new HttpClientHandler { AllowAutoRedirect = false, CheckCertificateRevocationList = true };
        _browsers.Add(browser);
        var client = new HttpClient(browser) { BaseAddress = folder.Address, Timeout = TimeSpan.FromMinutes(2) };
        if (from is not null)
        {
            client.DefaultRequestHeaders.Add("X-Forwarded-For", from);
        }

        return new Visitor(client);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var site in _started)
        {
            await site.DisposeAsync();
        }

        foreach (var browser in _browsers)
        {
            browser.Dispose();
        }
    }

    private static async Task LimitAsync(SiteProcess site)
    {
        try
        {
            while (!site.HasExited)
            {
                if (site.Megabytes > MostMegabytes)
                {
                    await site.KillAsync();
                }

                await Task.Delay(200);
            }
        }
        catch (InvalidOperationException)
        {
            // It ended, and was disposed of.
        }
    }
}
