using WijInDeWijk.BrowserTests.Support;

[assembly: AssemblyFixture(typeof(BrowserSite))]

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>One running site and one browser for all tests. Without a browser the tests that need it are skipped.</summary>
public sealed class BrowserSite : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private SiteProcess? _site;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public Uri Address => _site!.Address;

    /// <summary>The same site by name: a passkey belongs to a name, never to an address of digits.</summary>
    public Uri NamedAddress => new UriBuilder(Address) { Host = "localhost" }.Uri;

    public async ValueTask InitializeAsync()
    {
        _site = await SiteProcess.StartAsync();
        if (Programs.Chromium is { } chromium)
        {
            _playwright = await Playwright.CreateAsync();
            _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = Arguments });
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
    }

    /// <summary>Invites a manager with the program's own command.</summary>
    /// <param name="name">How colleagues see them.</param>
    /// <param name="email">Where they are reached.</param>
    /// <param name="own">Another site than the one that all tests share.</param>
    /// <returns>The address of the link, on that site.</returns>
    public async Task<string> InviteAsync(string name, string email, SiteProcess? own = null)
    {
        Assert.SkipWhen(_browser is null, "No Chromium on this machine: install the package 'chromium-headless-shell' or 'chromium', or Google Chrome.");
        var said = await (own ?? _site!).CommandAsync("redactie", "uitnodigen", name, email, "--rol", "beheerder");
        return new Uri(said.Split('\n').Single(line => line.StartsWith("http", StringComparison.Ordinal)).Trim()).PathAndQuery;
    }

    /// <summary>The address of a link in a mail that goes out one of these moments, on this site.</summary>
    public Task<string> MailedAsync(string page) => _site!.MailedAsync(page);

    /// <summary>A new visitor, without a past, who opens a page and gets to see what should be there.</summary>
    /// <param name="address">The page.</param>
    /// <param name="visitor">What they have before them; a desk when null.</param>
    /// <param name="own">Another site than the one that all tests share, for what would change the pages under their eyes.</param>
    /// <param name="byName">Whether the site is called by its name.</param>
    public async Task<Visit> VisitAsync(string address, BrowserNewContextOptions? visitor = null, SiteProcess? own = null, bool byName = false)
    {
        Assert.SkipWhen(_browser is null, "No Chromium on this machine: install the package 'chromium-headless-shell' or 'chromium', or Google Chrome.");
        visitor ??= Visitors.AtADesk;
        var at = byName ? NamedAddress : own?.Address ?? Address;
        visitor.BaseURL = at.ToString();
        var context = await _browser.NewContextAsync(visitor);
        var visit = new Visit(await context.NewPageAsync(), at);
        var response = await visit.Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load });
        Assert.Equal(address == Templates.Missing ? 404 : 200, response!.Status);
        return visit;
    }
}
