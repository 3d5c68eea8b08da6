using AngleSharp.Dom;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features;

/// <summary>Two to four cases side by side; the address says which.</summary>
public sealed class ComparisonTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Two_cases_stand_side_by_side_in_every_part()
    {
        var page = await _client.PageAsync("/casussen/vergelijk?casus=krachtstation&casus=st-joseph");

        foreach (var part in (string[])["Wat het is", "Cijfers", "Sociaal kapitaal", "Betrokken partijen", "Wat werkt en wat schuurt", "Lessen", "Wat ervan werd"])
        {
            var table = page.QuerySelectorAll("table").Single(item => item.QuerySelector("caption")!.TextContent == part);
            Assert.Equal(["Krachtstation", "Wijkcentrum St. Joseph"], table.QuerySelectorAll("thead th").Select(head => Pages.Fold(head.TextContent)));
            Assert.All(table.QuerySelectorAll("tbody"), row => Assert.Equal(2, row.QuerySelectorAll("td").Length));
        }
    }

    [Fact]
    public async Task Figures_that_may_be_compared_have_bars_on_one_scale()
    {
        var page = await _client.PageAsync("/casussen/vergelijk?casus=krachtstation&casus=st-joseph");

        var widths = page.QuerySelectorAll("tbody").First(row => row.QuerySelector("th")!.TextContent.Contains("Inwoners", StringComparison.Ordinal)).QuerySelectorAll("rect").Select(bar => bar.GetAttribute("width"));
        Assert.Equal(["80.13%", "100%"], widths);
    }

    [Fact]
    public async Task What_differs_and_what_is_the_same_is_said_and_the_same_can_be_left_out()
    {
        var page = await _client.PageAsync("/casussen/vergelijk?casus=krachtstation&casus=st-joseph");
        var differences = await _client.PageAsync("/casussen/vergelijk?casus=krachtstation&casus=st-joseph&alleen=verschillen");

        Assert.Contains("overal gelijk", RowOf(page, "Ontmoetingsplek").TextContent, StringComparison.Ordinal);
        Assert.Contains("verschilt", RowOf(page, "Soort gebied").TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain(differences.QuerySelectorAll("tbody th"), head => head.TextContent.Contains("Ontmoetingsplek", StringComparison.Ordinal));
        Assert.Contains(differences.QuerySelectorAll("tbody th"), head => head.TextContent.Contains("Soort gebied", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_wrong_slug_says_so_guesses_what_was_meant_and_shows_what_was_understood()
    {
        var page = await _client.PageAsync("/casussen/vergelijk?casus=krachtstatoin&casus=st-joseph");

        page.ShouldSay("Wij kennen geen casus ‘krachtstatoin’.");
        page.ShouldSay("Wel begrepen: Wijkcentrum St. Joseph.");
        Assert.Contains("/casussen/vergelijk?casus=st-joseph&casus=krachtstation", page.InternalLinks());
    }

    [Fact]
    public async Task A_double_slug_shows_the_case_once_and_says_so()
    {
        var page = await _client.PageAsync("/casussen/vergelijk?casus=krachtstation&casus=krachtstation&casus=st-joseph");

        page.ShouldSay("‘Krachtstation’ staat er twee keer bij");
        Assert.Equal(2, page.QuerySelector("thead")!.QuerySelectorAll("th").Length);
    }

    [Fact]
    public async Task A_fifth_case_is_left_out_and_said_to_be()
    {
        var page = await _client.PageAsync("/casussen/vergelijk?casus=krachtstation&casus=st-joseph&casus=nieuwe-buren&casus=de-handreiking&casus=twirre-doch-mei");

        page.ShouldSay("Er passen vier casussen naast elkaar.");
        Assert.Equal(4, page.QuerySelector("thead")!.QuerySelectorAll("th").Length);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?casus=")]
    [InlineData("?casus=%00%1b&casus=")]
    [InlineData("?casus[]=x&alleen=%00")]
    public async Task Without_cases_the_page_asks_for_them(string query)
    {
        var page = await _client.PageAsync($"/casussen/vergelijk{query}");

        Assert.Equal(4, page.QuerySelectorAll("select[name=casus]").Length);
        Assert.Empty(page.QuerySelectorAll("table"));
    }

    [Fact]
    public async Task A_very_long_name_is_not_understood_and_not_repeated_whole()
    {
        var page = await _client.PageAsync($"/casussen/vergelijk?casus={new string('x', 6000)}");

        page.ShouldSay("Wij kennen geen casus");
        page.ShouldNotSay(new string('x', 100));
    }

    private static IElement RowOf(AngleSharp.Html.Dom.IHtmlDocument page, string label) =>
        page.QuerySelectorAll("tbody th").First(head => head.TextContent.Contains(label, StringComparison.Ordinal));
}
