using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests.Inspections;

/// <summary>Whether a page keeps all it has to give on small screens, enlarged, with room between its letters, and for large fingers.</summary>
internal static class LayoutCheck
{
    private const int SmallestTarget = 24;
    private const int Height = 740;

    public static async Task<IReadOnlyList<string>> FaultsAsync(Visit visit)
    {
        var faults = new Faults();
        foreach (var width in (int[])[1280, 768, 360, 320])
        {
            await visit.Page.SetViewportSizeAsync(width, Height);
            faults.Add($"sideways, {width} px", await visit.FaultsAsync("sideways"));
            if (width is 1280 or 360)
            {
                faults.Add($"targets, {width} px", await visit.FaultsAsync("small-targets", SmallestTarget));
                faults.Add($"spacing, {width} px", await visit.FaultsAsync("text-spacing"));
            }
        }

        return await BackAtTheDeskAsync(visit, faults);
    }

    public static async Task<IReadOnlyList<string>> FaultsWhenEnlargedAsync(Visit visit)
    {
        // 1280 by 1024, enlarged four times.
        await visit.Page.SetViewportSizeAsync(320, 256);
        var faults = new Faults();
        faults.Add("sideways", await visit.FaultsAsync("sideways"));
        faults.Add("reach", await visit.FaultsAsync("out-of-reach"));
        return await BackAtTheDeskAsync(visit, faults);
    }

    private static async Task<IReadOnlyList<string>> BackAtTheDeskAsync(Visit visit, Faults faults)
    {
        await visit.Page.SetViewportSizeAsync(1280, 800);
        await visit.Page.EvaluateAsync("() => scrollTo(0, 0)");
        return faults.Found;
    }
}
