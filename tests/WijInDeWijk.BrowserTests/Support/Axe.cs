using Deque.AxeCore.Commons;

namespace WijInDeWijk.BrowserTests.Support;

/// <summary>The axe rules, looked at by day and dusk, on a phone and a desk.</summary>
internal static class Axe
{
    /// <summary>
    /// Goes along with every page, and makes axe when a check asks for it. The package for Playwright opens a second page and loads axe again
    /// for every look, which takes far longer.
    /// </summary>
    public static string Script { get; } = $"window.makeAxe = () => {{ {new BundledAxeScriptProvider().GetScript()} }};";

    private static readonly object AllRules = new
    {
        runOnly = (string[])["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"],
        rules = new Dictionary<string, object> { ["target-size"] = new { enabled = true } }, // off by default
    };

    // Dusk changes colours and nothing else.
    private static readonly object ColourRules = new { runOnly = (string[])["color-contrast", "link-in-text-block"] };

    private static readonly (ColorScheme Scheme, int Width, object Rules)[] Looks =
    [
        (ColorScheme.Light, 1280, AllRules), (ColorScheme.Dark, 1280, ColourRules), (ColorScheme.Dark, 360, ColourRules), (ColorScheme.Light, 360, AllRules),
    ];

    public static async Task<IReadOnlyList<string>> FaultsAsync(Visit visit)
    {
        var faults = new Faults();
        await LookAsync(visit, faults);
        return faults.Found;
    }

    /// <summary>Adds what is wrong with the page as it is now.</summary>
    /// <param name="state">Which state of the page this is; null where it has only one.</param>
    public static async Task LookAsync(Visit visit, Faults faults, string? state = null)
    {
        foreach (var (scheme, width, rules) in Looks)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await visit.Page.SetViewportSizeAsync(width, 800);
            faults.Add($"{(state is null ? null : state + ", ")}{scheme}, {width} px", await visit.FaultsAsync("axe", rules));
        }

        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }
}
