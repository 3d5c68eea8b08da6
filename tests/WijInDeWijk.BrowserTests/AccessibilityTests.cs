using Deque.AxeCore.Commons;
using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>What a machine can tell of WCAG 2.2 AA, by axe.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    // Asked by ourselves: the package for Playwright opens a second page and loads axe again for every look, which takes far longer.
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

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

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Axe_finds_no_fault_by_day_or_dusk_on_a_phone_or_a_desk(string address)
    {
        await using var visit = await site.VisitAsync(address);
        await visit.Page.EvaluateAsync(Axe);
        var faults = new Faults();

        foreach (var (scheme, width, rules) in Looks)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await visit.Page.SetViewportSizeAsync(width, 800);
            faults.Add($"{scheme}, {width} px", await visit.FaultsAsync("axe", rules));
        }

        faults.ShouldBeNone();
    }
}
