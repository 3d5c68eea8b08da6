using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features;

/// <summary>With more cases than fit a page, lists are cut into pages and choices are typed.</summary>
public sealed class ManyCasesTests : IClassFixture<ManyCasesTests.LargeSite>
{
    private const int Count = 70;

    private readonly HttpClient _client;

    public ManyCasesTests(LargeSite site) => _client = site.CreateClient();

    [Fact]
    public async Task The_list_of_cases_has_pages_that_together_hold_every_case_once()
    {
        var seen = new List<string>();
        for (string? address = "/casussen"; address is not null;)
        {
            var page = await _client.PageAsync(address);
            seen.AddRange(page.QuerySelectorAll(".card--case a").Select(link => link.GetAttribute("href")!));
            address = page.QuerySelector("nav[aria-label=Bladzijden] a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(Count, seen.Count);
        Assert.Equal(Count, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_filter_stays_when_the_page_is_turned()
    {
        var page = await _client.PageAsync("/casussen?initiatiefnemer=bewoners&gebied=");
        Assert.Null(page.QuerySelector("nav[aria-label=Bladzijden]"));

        var next = (await _client.PageAsync("/casussen?gebied=&plaats=")).QuerySelector("a[rel=next]")!.GetAttribute("href");
        Assert.Equal("/casussen?pagina=2", next);
        Assert.Equal("/lessen/matrix?gebied=stedelijk&pagina=2", (await _client.PageAsync("/lessen/matrix?gebied=stedelijk")).QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("pagina=99", "3")]
    [InlineData("pagina=-1", "1")]
    [InlineData("pagina=x", "1")]
    [InlineData("pagina=99999999999999999999", "1")]
    public async Task A_page_that_does_not_exist_is_read_as_the_nearest(string query, string expected) =>
        Assert.EndsWith(expected, Pages.Fold((await _client.PageAsync($"/casussen?{query}")).QuerySelector("nav[aria-label=Bladzijden] [aria-current]")!.TextContent), StringComparison.Ordinal);

    [Fact]
    public async Task The_matrix_shows_some_cases_at_a_time_and_totals_over_all()
    {
        var page = await _client.PageAsync("/lessen/matrix");

        Assert.Equal(12 + 2, page.QuerySelectorAll("thead th").Length);
        Assert.Contains("Totaal over alle casussen", page.Words(), StringComparison.Ordinal);
        Assert.Contains("casussen", page.QuerySelector("tbody td:last-child")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_each_indicator_some_rows_are_shown_and_all_are_a_click_away()
    {
        var page = await _client.PageAsync("/kerncijfers?thema=wonen");
        var section = page.GetElementById("cijfer-sociale-huur")!.ParentElement!;

        Assert.Equal(12, section.QuerySelectorAll("tbody td:last-child").Length);
        var all = await _client.PageAsync(section.QuerySelector("p a")!.GetAttribute("href")!);
        Assert.Equal(60, all.QuerySelectorAll(".wijk-topic tbody td:last-child").Length);
        Assert.NotNull(all.QuerySelector("a[rel=next]"));
    }

    [Fact]
    public async Task Cases_to_compare_are_typed_by_name_when_a_list_would_be_too_long()
    {
        var page = await _client.PageAsync("/casussen/vergelijk?casus=Wijk+0007&casus=wijk-0008&casus=wijk+00009");

        Assert.Equal(4, page.QuerySelectorAll("input[name=casus]").Length);
        Assert.Equal(["Wijk 0007", "Wijk 0008"], page.QuerySelector("thead")!.QuerySelectorAll("th").Select(head => Pages.Fold(head.TextContent)));
        page.ShouldSay("Bedoelt u");
    }

    public sealed class LargeSite : Site
    {
        public LargeSite()
        {
            SeedsFolder = Directory.CreateTempSubdirectory("many-").FullName;
            ManyCases.Write(SeedsFolder, Count);
        }

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            if (Directory.Exists(SeedsFolder))
            {
                Directory.Delete(SeedsFolder, recursive: true);
            }
        }
    }
}
