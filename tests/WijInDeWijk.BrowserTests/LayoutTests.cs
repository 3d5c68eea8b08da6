using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>A page keeps all it has to give on small screens, enlarged, with room between its letters, and for large fingers.</summary>
public sealed class LayoutTests(BrowserSite site)
{
    private const int SmallestTarget = 24;

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Nothing_makes_a_page_scroll_sideways(string address)
    {
        await using var visit = await site.VisitAsync(address);
        var faults = new Faults();

        foreach (var width in (int[])[1280, 768, 360, 320])
        {
            await visit.Page.SetViewportSizeAsync(width, 640);
            faults.Add($"{width} px", await visit.FaultsAsync("sideways"));
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

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task More_room_between_lines_letters_and_words_loses_no_text(string address)
    {
        await using var visit = await site.VisitAsync(address);
        var faults = new Faults();

        foreach (var width in (int[])[1280, 360])
        {
            await visit.Page.SetViewportSizeAsync(width, 740);
            faults.Add($"{width} px", await visit.FaultsAsync("text-spacing"));
        }

        faults.ShouldBeNone();
    }

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Everything_that_can_be_pressed_is_24_pixels_or_has_room(string address)
    {
        await using var visit = await site.VisitAsync(address);
        var faults = new Faults();

        foreach (var width in (int[])[1280, 360])
        {
            await visit.Page.SetViewportSizeAsync(width, 740);
            faults.Add($"{width} px", await visit.FaultsAsync("small-targets", SmallestTarget));
        }

        faults.ShouldBeNone();
    }
}
