using System.Collections.Concurrent;

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>The browser's tabs. One that a visitor left is given to the next without its past: a new one takes three times as long to open a page.</summary>
internal sealed class Tabs(IBrowser browser)
{
    private readonly ConcurrentDictionary<(Uri Site, bool HasScript), ConcurrentBag<Visit>> _left = new();

    /// <summary>A tab that has not opened a page yet.</summary>
    public async Task<Visit> OpenAsync(Uri site, Visitor visitor)
    {
        if (Left(site, visitor).TryTake(out var visit))
        {
            await visit.Page.SetViewportSizeAsync(visitor.Width, visitor.Height);
            return visit;
        }

        var context = await browser.NewContextAsync(new()
        {
            BaseURL = site.ToString(),
            JavaScriptEnabled = visitor.HasScript,
            Locale = "nl-NL",
            ReducedMotion = ReducedMotion.Reduce, // so that a check never looks at something halfway
            ViewportSize = new() { Width = visitor.Width, Height = visitor.Height },
        });
        context.SetDefaultTimeout(BrowserSite.Patience);
        await context.AddInitScriptAsync(Axe.Script);
        return new(await context.NewPageAsync(), site, left => Left(site, visitor).Add(left));
    }

    private ConcurrentBag<Visit> Left(Uri site, Visitor visitor) => _left.GetOrAdd((site, visitor.HasScript), _ => []);
}
