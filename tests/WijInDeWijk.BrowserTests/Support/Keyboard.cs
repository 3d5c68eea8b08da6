namespace WijInDeWijk.BrowserTests.Support;

/// <summary>A visitor without a mouse.</summary>
internal static class Keyboard
{
    private const int MaxStops = 400;
    private const int SpareStops = 20;

    public static Task PressAsync(this Visit visit, string key) => visit.Page.Keyboard.PressAsync(key);

    /// <summary>Presses Tab until the focus is on what the selector names.</summary>
    public static async Task TabToAsync(this Visit visit, string selector)
    {
        for (var stop = 0; stop < MaxStops; stop++)
        {
            await visit.PressAsync("Tab");
            if (await visit.Page.EvaluateAsync<bool>("selector => document.activeElement.matches(selector)", selector))
            {
                return;
            }
        }

        Assert.Fail($"Tab does not reach '{selector}' on {visit.Page.Url}.");
    }

    /// <summary>Presses Enter on a link or button and waits for the page that it leads to.</summary>
    public static async Task FollowAsync(this Visit visit)
    {
        var here = visit.Page.Url;
        await visit.PressAsync("Enter");

        // Asked again and again: waiting for the event can miss it, when the page came before the waiting began.
        await Assertions.Expect(visit.Page).Not.ToHaveURLAsync(here, new() { Timeout = 30_000 });
        await visit.Page.WaitForLoadStateAsync();
    }

    /// <summary>Walks over all of the page with Tab: which stops are out of reach, out of sight, or do not show the focus.</summary>
    public static async Task<IReadOnlyList<string>> FaultsOnTheWayAsync(this Visit visit)
    {
        var left = await visit.Page.EvaluateAsync<int>(await InPage.ScriptAsync("focus-walk"));
        // A browser may stop at things of its own as well, such as a box that scrolls.
        for (var spare = SpareStops; left > 0 && spare >= 0; spare -= left)
        {
            await Task.WhenAll(Enumerable.Range(0, left).Select(_ => visit.PressAsync("Tab")));
            left = await visit.Page.EvaluateAsync<int>("() => window.focusWalk.left()");
        }

        return await visit.Page.EvaluateAsync<string[]>("() => window.focusWalk.end()");
    }
}
