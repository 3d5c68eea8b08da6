using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>What the browser fetches, and what it refuses.</summary>
public sealed class RequestTests(BrowserSite site)
{
    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task A_page_asks_this_site_only_and_the_browser_has_no_complaint(string address)
    {
        var inspection = await site.InspectAsync(address);

        Faults.ShouldBeNone(inspection.Complaints);
        Assert.Equal(Templates.Forms.Contains(address) ? ["wijk-formulier"] : [], inspection.Cookies);
    }
}
