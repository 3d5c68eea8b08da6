namespace WijInDeWijk.BrowserTests.Support;

/// <summary>A visitor's tab, and what the browser complained of while they had it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _complaints = [];
    private readonly Action<Visit> _leave;

    internal Visit(IPage page, Uri site, Action<Visit> leave)
    {
        Page = page;
        _leave = leave;
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

    /// <summary>Leaves the tab to the next visitor, who sees nothing of this one.</summary>
    public async ValueTask DisposeAsync()
    {
        foreach (var other in Page.Context.Pages.Where(page => page != Page).ToList())
        {
            await other.CloseAsync();
        }

        // A page of the same site, or the browser starts a new process for the next one.
        await Page.GotoAsync("/health/live");
        await Page.EmulateMediaAsync(new() { Media = Media.Null, ColorScheme = ColorScheme.Null, ForcedColors = ForcedColors.Null, ReducedMotion = ReducedMotion.Reduce });
        await Page.Context.ClearCookiesAsync();
        _complaints.Clear();
        _leave(this);
    }

    /// <summary>Asks the page what is wrong with it: runs a file of <c>InPage</c> there, which lists the faults in words.</summary>
    public async Task<IReadOnlyList<string>> FaultsAsync(string check, object? argument = null)
    {
        await Page.WaitForLoadStateAsync(LoadState.Load); // with its styles: after a click only its first bytes are there
        return await Page.EvaluateAsync<string[]>(await InPage.ScriptAsync(check), argument);
    }

    /// <summary>What the browser complained of, once it fetches nothing more.</summary>
    public async Task<IReadOnlyList<string>> ComplaintsAtRestAsync()
    {
        try
        {
            await Page.WaitForLoadStateAsync(LoadState.NetworkIdle, new() { Timeout = 10_000 });
        }
        catch (TimeoutException)
        {
            // The end of a request is not always told of while the machine is busy; a complaint would have come by now.
        }

        return [.. _complaints];
    }

    private static bool IsOfSite(string url, Uri site) => url.StartsWith("data:", StringComparison.Ordinal) || new Uri(url).Authority == site.Authority;

    private void Complain(bool reason, string complaint)
    {
        if (reason)
        {
            _complaints.Add(complaint);
        }
    }
}
