using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>A page keeps all it has to give on small screens, enlarged, with room between its letters, and for large fingers.</summary>
public sealed class LayoutTests(BrowserSite site)
{
    private const int SmallestTarget = 24;
    private const int Height = 740;

    // Three questions in one visit: opening a page takes longer than looking at it.
    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task No_page_scrolls_sideways_has_small_things_to_press_or_loses_text_when_there_is_more_room_between_letters(string address)
    {
        await using var visit = await site.VisitAsync(address);
        var faults = new Faults();

        foreach (var width in (int[])[1280, 768, 360, 320])
        {
            await visit.Page.SetViewportSizeAsync(width, Height);
            faults.Add($"sideways, {width} px", await visit.FaultsAsync("sideways"));
        }

        foreach (var width in (int[])[1280, 360])
        {
            await visit.Page.SetViewportSizeAsync(width, Height);
            faults.Add($"targets, {width} px", await visit.FaultsAsync("small-targets", SmallestTarget));
        }

        foreach (var width in (int[])[1280, 360])
        {
            await visit.Page.SetViewportSizeAsync(width, Height);
            faults.Add($"spacing, {width} px", await visit.FaultsAsync("text-spacing"));
        }

        faults.ShouldBeNone();
    }

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Enlarged_four_times_everything_stays_within_reach(string address)
    {
        // 1280 by 1024, enlarged four times.
        await using var visit = await site.VisitAsync(address, Visitors.With(320, 256));
        var faults = new Faults();

        faults.Add("sideways", await visit.FaultsAsync("sideways"));
        faults.Add("reach", await visit.FaultsAsync("out-of-reach"));

        faults.ShouldBeNone();
    }
}
