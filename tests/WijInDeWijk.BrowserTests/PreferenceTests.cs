using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>What visitors have set in their system is respected.</summary>
public sealed class PreferenceTests(BrowserSite site)
{
    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task With_less_motion_nothing_moves_and_with_forced_colours_the_focus_is_visible(string address)
    {
        var inspection = await site.InspectAsync(address);

        Faults.ShouldBeNone([.. inspection.Motion, .. inspection.FocusInForcedColours]);
    }

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Without_JavaScript_the_main_part_says_the_same(string address)
    {
        var inspection = await site.InspectAsync(address);

        Assert.Equal(inspection.Words, inspection.WordsWithoutScript);
    }
}
