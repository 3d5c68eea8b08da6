using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features;

public sealed class CaseListTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("plaats=Utrecht", "Krachtstation", "Nieuwe Buren")]
    [InlineData("gebied=dorps", "Twirre doch mei", "Krachtstation")]
    [InlineData("initiatiefnemer=boeren", "Twirre doch mei", "Krachtstation")]
    [InlineData("ontmoetingsplek=mobiel", "Nieuwe Buren", "Krachtstation")]
    [InlineData("thema=natuur-en-landschap", "Platform Keizer Karelpark", "Krachtstation")]
    public async Task A_filter_keeps_what_fits_and_drops_the_rest(string query, string kept, string dropped)
    {
        var page = await _client.PageAsync($"/casussen?{query}");

        var titles = page.QuerySelectorAll(".card__title").Select(title => Pages.Fold(title.TextContent)).ToList();
        Assert.Contains(kept, titles);
        Assert.DoesNotContain(dropped, titles);
    }

    [Fact]
    public async Task The_form_remembers_what_was_chosen()
    {
        var page = await _client.PageAsync("/casussen?gebied=dorps");

        Assert.Equal("dorps", page.QuerySelector("#filter-gebied option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_choice_that_fits_nothing_says_so_and_shows_the_way_back()
    {
        var page = await _client.PageAsync("/casussen?plaats=Utrecht&gebied=dorps");

        page.ShouldSay("Geen casus past bij al deze keuzes samen.");
        Assert.Contains("/casussen", page.InternalLinks());
    }

    [Theory]
    [InlineData("gebied=onzin")]
    [InlineData("initiatiefnemer=%00%27")]
    public async Task A_choice_that_does_not_exist_narrows_nothing(string query) =>
        Assert.True((await _client.PageAsync($"/casussen?{query}")).QuerySelectorAll(".card--case").Length >= 7);
}
