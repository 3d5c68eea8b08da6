using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests.Inspections;

/// <summary>A page on paper, and in the few colours that a visitor has set in their system.</summary>
internal static class MediaCheck
{
    public static async Task<IReadOnlyList<string>> FaultsOnPaperAsync(Visit visit)
    {
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var faults = await visit.FaultsAsync("only-for-screens");
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Screen });
        return faults;
    }

    public static async Task<IReadOnlyList<string>> FaultsInForcedColoursAsync(Visit visit)
    {
        var faults = new Faults();
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.Active });
        faults.Add("heading", await visit.Page.EvaluateAsync<bool>("() => document.querySelector('h1').checkVisibility({ visibilityProperty: true })") ? [] : ["cannot be seen"]);
        faults.Add("motion", await visit.FaultsAsync("motion"));
        faults.Add("focus", await visit.FaultsOnTheWayAsync());
        await visit.Page.EmulateMediaAsync(new() { ForcedColors = ForcedColors.None });
        return faults.Found;
    }
}
