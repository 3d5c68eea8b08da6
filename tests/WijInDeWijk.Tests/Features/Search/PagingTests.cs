using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Search;

/// <summary>More results than fit on a page.</summary>
public sealed class PagingTests(PagingTests.Large large) : IClassFixture<PagingTests.Large>
{
    private const string Query = "pompoenen";

    private readonly HttpClient _client = large.Site.CreateClient();

    [Fact]
    public async Task The_pages_together_show_every_document_once()
    {
        var first = await _client.AnswerAsync(Query);
        Assert.True(first.Total >= Large.Cases, $"{first.Total} results");
        Assert.Equal((first.Total + 9) / 10, first.Pages);

        var seen = new List<string>();
        for (var page = 1; page <= first.Pages; page++)
        {
            seen.AddRange((await _client.AnswerAsync(Query, $"&pagina={page}")).Hits.Select(hit => hit.Url));
        }

        Assert.Equal(first.Total, seen.Count);
        Assert.Equal(seen.Count, seen.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_page_leads_to_the_one_before_and_the_one_after()
    {
        var first = await _client.SearchAsync(Query);
        Assert.Null(first.QuerySelector("a[rel=prev]"));

        var second = await _client.PageAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        second.ShouldSay("pagina 2 van");
        Assert.Equal("11", second.QuerySelector(".wijk-hits")!.GetAttribute("start"));
        Assert.Equal("2", second.QuerySelector(".wijk-paging [aria-current=page]")!.TextContent);
        Assert.Empty(first.Hits().Intersect(second.Hits()));

        var back = await _client.PageAsync(second.QuerySelector("a[rel=prev]")!.GetAttribute("href")!);
        Assert.Equal(first.Hits(), back.Hits());
    }

    [Theory]
    [InlineData("&pagina=0")]
    [InlineData("&pagina=-3")]
    [InlineData("&pagina=abc")]
    [InlineData("&pagina=99999999999")]
    public async Task A_page_number_that_makes_no_sense_is_the_first_page(string more) =>
        Assert.Equal((await _client.SearchAsync(Query)).Hits(), (await _client.SearchAsync(Query, more)).Hits());

    [Fact]
    public async Task A_page_past_the_end_is_the_last_page()
    {
        var pages = (await _client.AnswerAsync(Query)).Pages;

        Assert.Equal((await _client.SearchAsync(Query, $"&pagina={pages}")).Hits(), (await _client.SearchAsync(Query, "&pagina=999")).Hits());
    }

    [Fact]
    public async Task A_choice_goes_with_the_pages_and_starts_at_the_first()
    {
        var page = await _client.SearchAsync(Query, "&soort=casus&pagina=2");

        Assert.Contains("soort=casus", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll(".wijk-facets a"), link => Assert.DoesNotContain("pagina", link.GetAttribute("href"), StringComparison.Ordinal));
    }

    /// <summary>The sample with a good many more cases in it.</summary>
    public sealed class Large : IDisposable
    {
        public const int Cases = 27;

        private readonly SeedFolder _seeds = new();

        public Large()
        {
            for (var number = 2; number <= Cases; number++)
            {
                _seeds.Write($"casussen/tuin-{number}.md", SampleDocuments.Case
                    .Replace("slug: buurttuin", $"slug: tuin-{number}", StringComparison.Ordinal)
                    .Replace("titel: Buurttuin", $"titel: Tuin nummer {number}", StringComparison.Ordinal)
                    .Replace("hoofdstuk: 1", $"hoofdstuk: {number}", StringComparison.Ordinal));
            }

            Site = new Site { SeedsFolder = _seeds.Path };
        }

        public Site Site { get; }

        public void Dispose()
        {
            Site.Dispose();
            _seeds.Dispose();
        }
    }
}
