using System.Collections.Concurrent;
using WijInDeWijk.BrowserTests.Inspections;
using WijInDeWijk.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(BrowserSite))]

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>One running site and one browser for all tests. Without a browser the tests that need it are skipped.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    /// <summary>How long anything may take, in milliseconds: the other tests keep the machine busy meanwhile.</summary>
    internal const int Patience = 120_000;

    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly ConcurrentDictionary<string, Lazy<Task<Inspection>>> _inspections = new(StringComparer.Ordinal);
    private FilledStore? _store;
    private SiteProcess? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Tabs? _tabs;

    public Uri Address => _site!.Address;

    /// <summary>The same site by name: a passkey belongs to a name, never to an address of digits.</summary>
    public Uri NamedAddress => new UriBuilder(Address) { Host = "localhost" }.Uri;

    public async ValueTask InitializeAsync()
    {
        _store = await FilledStore.FillAsync();
        _site = await StartOwnAsync();
        if (Programs.Chromium is { } chromium)
        {
            Assertions.SetDefaultExpectTimeout(Patience);
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
            _tabs = new(_browser);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        if (_site is not null)
        {
            await _site.DisposeAsync();
        }

        _store?.Dispose();
    }

    /// <returns>A folder with a store that has the documents.</returns>
    public string CopyStore() => _store!.Copy();

    /// <summary>Starts another site than the one that all tests share, for what would change the pages under their eyes.</summary>
    public Task<SiteProcess> StartOwnAsync(IReadOnlyDictionary<string, string>? settings = null) => SiteProcess.StartAsync(CopyStore(), settings);

    /// <summary>The link by which Fatima, the first manager of every site, comes in. It works once on each.</summary>
    public string Invitation => _store!.Invitation;

    /// <summary>Invites another manager.</summary>
    /// <returns>The address of the link, without the host.</returns>
    public Task<string> InviteAsync(string name, string email)
    {
        RequireBrowser();
        return _site!.InviteAsync(name, email);
    }

    /// <summary>The address of a link in a mail that goes out one of these moments, on this site.</summary>
    public Task<string> MailedAsync(string page) => _site!.MailedAsync(page);

    /// <summary>What all checks find on a page. Many tests ask; it is looked at once.</summary>
    internal Task<Inspection> InspectAsync(string address) =>
        _inspections.GetOrAdd(address, _ => new(() => Inspection.OfAsync(this, address))).Value;

    /// <summary>A new visitor, without a past, who opens a page and gets to see what should be there.</summary>
    /// <param name="address">The page.</param>
    /// <param name="visitor">What they have before them; a desk when null.</param>
    /// <param name="own">Another site than the one that all tests share, for what would change the pages under their eyes.</param>
    /// <param name="byName">Whether the site is called by its name.</param>
    public async Task<Visit> VisitAsync(string address, Visitor? visitor = null, SiteProcess? own = null, bool byName = false)
    {
        var visit = await OpenAsync(byName ? NamedAddress : own?.Address ?? Address, visitor ?? Visitor.AtADesk);
        var response = await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(address == Templates.Missing ? 404 : 200, response!.Status);
        return visit;
    }

    /// <summary>Shows a page that is not of the site: a few lines, away from its security policy.</summary>
    public async Task<Visit> SketchAsync(string html)
    {
        var visit = await OpenAsync(Address, Visitor.AtADesk);
        await visit.Page.GotoAsync("about:blank");
        await visit.Page.SetContentAsync($"<!DOCTYPE html><html lang='nl'><title>Schets</title><body>{html}</body></html>");
        return visit;
    }

    private async Task<Visit> OpenAsync(Uri site, Visitor visitor)
    {
        RequireBrowser();
        return await _tabs!.OpenAsync(site, visitor);
    }

    private void RequireBrowser() =>
        Assert.SkipWhen(_browser is null, "No Chromium on this machine: install the package 'chromium-headless-shell' or 'chromium', or Google Chrome.");
}
