using System.Net;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.CheckIns;

/// <summary>What a link for 'Hoe gaat het nu?' opens, and to whom.</summary>
public sealed class CheckInLinkTests(SampleSite site) : IClassFixture<SampleSite>
{
    [Fact]
    public async Task Every_page_of_a_link_stays_out_of_caches_and_search_engines()
    {
        var link = await SampleCheckIns.LinkAsync(await site.NewEditorAsync());
        foreach (var address in (string[])[link, "/hoe-gaat-het-nu", "/hoe-gaat-het-nu?code=onzin", "/hoe-gaat-het-nu/ontvangen"])
        {
            var response = await site.CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(response.Headers.CacheControl!.NoStore, address);
            Assert.Contains("noindex", response.Headers.GetValues("X-Robots-Tag").Single(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("?code=")]
    [InlineData("?code=onzin")]
    public async Task A_link_that_is_not_ours_opens_nothing(string query) =>
        (await site.CreateClient().PageAsync($"/hoe-gaat-het-nu{query}", HttpStatusCode.NotFound)).ShouldSay("Deze link werkt niet (meer)");
}
