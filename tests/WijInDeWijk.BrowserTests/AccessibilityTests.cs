using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>What a machine can tell of WCAG 2.2 AA, by axe.</summary>
public sealed class AccessibilityTests(BrowserSite site)
{
    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Axe_finds_no_fault_by_day_or_dusk_on_a_phone_or_a_desk(string address)
    {
        Faults.ShouldBeNone((await site.InspectAsync(address)).Accessibility);
    }
}
