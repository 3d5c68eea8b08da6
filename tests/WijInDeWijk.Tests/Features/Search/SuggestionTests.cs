using System.Net.Http.Json;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Features.Search.Suggesting;

namespace WijInDeWijk.Tests.Features.Search;

/// <summary>What stands below the box while somebody types.</summary>
public sealed class SuggestionTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("krachts", "Krachtstation", "Casus", "/casussen/krachtstation")]
    [InlineData("KRACHTS", "Krachtstation", "Casus", "/casussen/krachtstation")]
    [InlineData("verdient een st", "Kneuterigheid verdient een standbeeld", "Les", "/lessen/4-kneuterigheid-verdient-een-standbeeld")]
    [InlineData("miens", "Mienskip", "Begrip", "/begrippen/mienskip")]
    [InlineData("krimpgeb", "krimpgebied", "Begrip", "/begrippen/krimpregio")]
    [InlineData("sudw", "Súdwest-Fryslân", "Plaats", "/zoeken?q=S%C3%BAdwest-Frysl%C3%A2n")]
    [InlineData("fryslân súd", "Súdwest-Fryslân", "Plaats", "/zoeken?q=S%C3%BAdwest-Frysl%C3%A2n")]
    [InlineData("carl", "Carlijn van den Berge", "Persoon", "/casussen/boefjes-en-baristas#mensen")]
    [InlineData("berge carl", "Carlijn van den Berge", "Persoon", "/casussen/boefjes-en-baristas#mensen")]
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
    [InlineData("be")]
    [InlineData("su")]
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
