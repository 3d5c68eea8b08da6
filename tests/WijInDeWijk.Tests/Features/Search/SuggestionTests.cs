using System.Net.Http.Json;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Features.Search.Suggestions;

namespace WijInDeWijk.Tests.Features.Search;

/// <summary>What stands below the box while somebody types.</summary>
public sealed class SuggestionTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("krachts", "Krachtstation", "Casus", "/casussen/krachtstation")]
    [InlineData("KRACHTS", "Krachtstation", "Casus", "/casussen/krachtstation")]
    [InlineData("verdient een st", "Kneuterigheid verdient een standbeeld", "Les 4", "/lessen/4-kneuterigheid-verdient-een-standbeeld")]
    [InlineData("miens", "Mienskip", "Begrip", "/begrippen/mienskip")]
    [InlineData("krimpgeb", "krimpgebied", "Begrip", "/begrippen/krimpregio")]
    [InlineData("sudw", "Súdwest-Fryslân", "Plaats", "/zoeken?q=S%C3%BAdwest-Frysl%C3%A2n")]
    [InlineData("fryslân súd", "Súdwest-Fryslân", "Plaats", "/zoeken?q=S%C3%BAdwest-Frysl%C3%A2n")]
    [InlineData("carl", "Carlijn van den Berge", "Persoon", "/casussen/boefjes-en-baristas#persoon-1")]
    [InlineData("berge carl", "Carlijn van den Berge", "Persoon", "/casussen/boefjes-en-baristas#persoon-1")]
    [InlineData("den b", "Den Bosch", "Plaats", "/zoeken?q=Den%20Bosch")]
    [InlineData("les 3", "Neem lichte overbruggende contacten serieus", "Les 3", "/lessen/3-neem-lichte-overbruggende-contacten-serieus")]
    [InlineData("wij", "Wij in de wijk", "Publicatie", "/publicaties/wij-in-de-wijk")]
    public async Task The_begin_of_a_word_is_enough(string typed, string label, string kind, string url) =>
        Assert.Contains(new SuggestionView(label, kind, url), await SuggestAsync(typed));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("k")]
    [InlineData(" k ")]
    [InlineData("zzzz")]
    [InlineData("\"")]
    [InlineData("krachts zzzz")]
    public async Task Too_little_to_go_by_gives_nothing(string typed) => Assert.Empty(await SuggestAsync(typed));

    [Fact]
    public async Task More_than_anybody_types_gives_nothing() => Assert.Empty(await SuggestAsync(new string('k', 101)));

    [Theory]
    [InlineData("en")]
    [InlineData("kr")]
    [InlineData("de")]
    public async Task There_are_never_more_than_eight(string typed) => Assert.InRange((await SuggestAsync(typed)).Count, 1, 8);

    [Theory]
    [InlineData("kr")]
    [InlineData("mantel")]
    [InlineData("wij")]
    public async Task Every_address_is_suggested_once(string typed)
    {
        var addresses = (await SuggestAsync(typed)).ConvertAll(suggestion => suggestion.Url);

        Assert.Equal(addresses.Distinct(), addresses);
    }

    [Fact]
    public async Task A_page_is_suggested_by_its_title_rather_than_by_another_name() => Assert.Equal(
        [new SuggestionView("Mantelzorg", "Begrip", "/begrippen/mantelzorg")],
        (await SuggestAsync("mantel")).Where(suggestion => suggestion.Kind == "Begrip"));

    [Theory]
    [InlineData("kr", "Krachtstation")]
    [InlineData("buurt", "Buurtwerkkamer De Handreiking")]
    public async Task A_case_comes_before_what_else_begins_like_it(string typed, string title) => Assert.Equal(title, (await SuggestAsync(typed))[0].Label);

    [Fact]
    public async Task What_was_typed_in_full_comes_first() => Assert.Equal("Wij in de wijk", (await SuggestAsync("wij"))[0].Label);

    [Theory]
    [InlineData("kr")]
    [InlineData("be")]
    [InlineData("su")]
    [InlineData("les")]
    public async Task Every_suggestion_leads_somewhere(string typed)
    {
        foreach (var suggestion in await SuggestAsync(typed))
        {
            var page = await _client.PageAsync(suggestion.Url.Split('#')[0]);
            Assert.True(!suggestion.Url.Contains('#', StringComparison.Ordinal) || page.GetElementById(suggestion.Url.Split('#')[1]) is not null, suggestion.Url);
        }
    }

    private async Task<List<SuggestionView>> SuggestAsync(string typed) =>
        (await _client.GetFromJsonAsync<List<SuggestionView>>($"/zoeken/suggesties.json?q={Uri.EscapeDataString(typed)}", TestContext.Current.CancellationToken))!;
}
