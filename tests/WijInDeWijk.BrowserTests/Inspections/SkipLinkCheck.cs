using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests.Inspections;

/// <summary>Whether the first Tab on a page shows a link past the menu that does what it says.</summary>
internal static class SkipLinkCheck
{
    public static async Task<IReadOnlyList<string>> FaultsAsync(Visit visit)
    {
        await visit.PressAsync("Tab");
        var faults = await visit.FaultsAsync("skip-link");
        await visit.PressAsync("Enter");
        return await visit.Page.EvaluateAsync<bool>("() => document.activeElement.localName === 'main'") ? faults : [.. faults, "Enter does not lead to the main part"];
    }
}
