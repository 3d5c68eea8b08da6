namespace WijInDeWijk.BrowserTests.Support;

/// <summary>A visitor's tab, and what the browser complained of while it was open.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];

    internal Visit(IPage page, Uri site)
    {
        Page = page;
        page.Request += (_, request) => Complain(!IsOfSite(request.Url, site), $"{request.Url} is not of this site");
        page.RequestFailed += (_, request) => Complain(true, $"{request.Url} failed: {request.Failure}");
        page.Response += (_, response) => Complain(response.Status >= 400 && !response.Request.IsNavigationRequest, $"{response.Url} answered {response.Status}");
        page.PageError += (_, error) => Complain(true, error);
        // The browser also notes the status of a page that is meant to be missing.
        page.Console += (_, message) => Complain(
            message.Type is "error" or "warning" && !message.Text.Contains("status of 404", StringComparison.Ordinal),
            $"{message.Type}: {message.Text}");
    }

    public IPage Page { get; }

    public IReadOnlyList<string> Complaints => _complaints;

    public async ValueTask DisposeAsync() => await Page.Context.DisposeAsync();

    /// <summary>Asks the page what is wrong with it: runs a file of <c>InPage</c> there, which lists the faults in words.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string check, object? argument = null) =>
        await Page.EvaluateAsync<string[]>(await InPage.ScriptAsync(check), argument);

    private static bool IsOfSite(string url, Uri site) => url.StartsWith("data:", StringComparison.Ordinal) || new Uri(url).Authority == site.Authority;

    private void Complain(bool reason, string complaint)
    {
        if (reason)
        {
            _complaints.Add(complaint);
        }
    }
}
