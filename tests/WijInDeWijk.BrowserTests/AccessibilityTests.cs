using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>What a machine can tell of WCAG 2.2 AA, by axe.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    private static readonly AxeRunOptions AllRules = new()
    {
        RunOnly = new() { Type = "tag", Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice"] },
        Rules = new() { ["target-size"] = new() { Enabled = true } }, // off by default
        ResultTypes = [ResultType.Violations],
    };

    // Dusk changes colours and nothing else.
    private static readonly AxeRunOptions ColourRules = new()
    {
        RunOnly = new() { Type = "rule", Values = ["color-contrast", "link-in-text-block"] },
        ResultTypes = [ResultType.Violations],
    };

    private static readonly (ColorScheme Scheme, int Width, AxeRunOptions Rules)[] Looks =
    [
        (ColorScheme.Light, 1280, AllRules), (ColorScheme.Dark, 1280, ColourRules), (ColorScheme.Dark, 360, ColourRules), (ColorScheme.Light, 360, AllRules),
    ];

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Axe_finds_no_fault_by_day_or_dusk_on_a_phone_or_a_desk(string address)
    {
        await using var visit = await site.VisitAsync(address);
        var faults = new Faults();

        foreach (var (scheme, width, rules) in Looks)
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await visit.Page.SetViewportSizeAsync(width, 800);
            var result = await visit.Page.RunAxe(rules);
            faults.Add($"{scheme}, {width} px", result.Violations.SelectMany(Describe));
        }

        faults.ShouldBeNone();
    }

    private static IEnumerable<string> Describe(AxeResultItem violation) =>
        violation.Nodes.Select(node => $"{violation.Id}: {violation.Help}; {node.Target} {string.Join("; ", node.Any.Concat(node.All).Concat(node.None).Select(check => check.Message))}");
}
