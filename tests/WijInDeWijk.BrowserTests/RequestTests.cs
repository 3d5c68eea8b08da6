using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>What the browser fetches, and what it refuses.</summary>
public sealed class RequestTests(BrowserSite site)
{
    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task A_page_asks_this_site_only_and_the_browser_has_no_complaint(string address)
    {
        await using var visit = await site.VisitAsync(address);
        await visit.Page.WaitForLoadStateAsync(LoadState.NetworkIdle);

        Faults.ShouldBeNone(visit.Complaints);
        Assert.Equal(Templates.Forms.Contains(address) ? ["wijk-formulier"] : [], (await visit.Page.Context.CookiesAsync()).Select(cookie => cookie.Name));
    }
}
