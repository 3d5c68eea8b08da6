using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>A page keeps all it has to give on small screens, enlarged, with room between its letters, and for large fingers.</summary>
public sealed class LayoutTests(BrowserSite site)
{
    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task No_page_scrolls_sideways_has_small_things_to_press_or_loses_text_when_there_is_more_room_between_letters(string address)
    {
        Faults.ShouldBeNone((await site.InspectAsync(address)).Layout);
    }

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Enlarged_four_times_everything_stays_within_reach(string address)
    {
        Faults.ShouldBeNone((await site.InspectAsync(address)).Enlarged);
    }
}
