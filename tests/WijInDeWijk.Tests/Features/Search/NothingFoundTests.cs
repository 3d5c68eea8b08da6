using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Search;

/// <summary>Where nothing is found, the page says why and shows a way on.</summary>
public sealed class NothingFoundTests(Site site) : IClassFixture<Site>
{
    private const string Everywhere = "Deze woorden zijn zo algemeen dat ze op elke pagina staan.";

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task Words_that_stand_everywhere_are_called_that() =>
        (await _client.SearchAsync("de het een")).ShouldSay(Everywhere);

    [Fact]
    public async Task Where_nothing_is_found_the_page_says_what_was_understood_and_shows_ways_on()
    {
        var page = await _client.SearchAsync("zzzzqqqqxxxx");

        page.ShouldSay("Niets gevonden");
        page.ShouldSay("Wij zochten naar ‘zzzzqqqqxxxx’");
        page.ShouldSay("Stuur uw voorbeeld in");
        Assert.Equal(8, page.QuerySelectorAll("main a[href^='/lessen/']").Length);
    }

    [Theory]
    [InlineData("*")]
    [InlineData("........")]
    [InlineData("\"")]
    public async Task Without_a_letter_or_digit_there_was_nothing_to_look_for(string query)
    {
        var page = await _client.SearchAsync(query);

        page.ShouldSay("In uw vraag staat geen woord en geen getal.");
        page.ShouldNotSay(Everywhere);
    }

    [Fact]
    public async Task More_letters_than_any_word_has_are_not_called_a_word_that_stands_everywhere()
    {
        var page = await _client.SearchAsync(new string('a', 400));

        page.ShouldSay("Geen pagina past daarbij.");
        page.ShouldNotSay(Everywhere);
    }

    [Theory]
    [InlineData("strippenkaart -strippenkaarten", "alle pagina's weg met ‘strippenkaarten’", "strippenkaart")]
    [InlineData("strippenkaart -\"een strippenkaart\" -strippenkaarten", "alle pagina's weg met ‘een strippenkaart’ of ‘strippenkaarten’", "strippenkaart")]
    [InlineData("\"sociale kerk\"", "U vroeg om ‘sociale kerk’, precies zoals het tussen aanhalingstekens staat.", "sociale kerk")]
    [InlineData("\"sociale kerk\" -zzzz", "U vroeg om ‘sociale kerk’", "sociale kerk -zzzz")]
    [InlineData("\"kerk -school\" buurt", "U vroeg om ‘kerk -school’", "kerk school buurt")]
    public async Task What_was_asked_too_strictly_is_named_with_a_way_to_ask_it_less_so(string query, string words, string looser)
    {
        var page = await _client.SearchAsync(query);

        page.ShouldSay(words);
        var link = page.QuerySelectorAll("main a").Single(link => link.TextContent == $"Zoek naar ‘{looser}’");
        Assert.NotEmpty((await _client.PageAsync(link.GetAttribute("href")!)).Hits());
    }

    [Fact]
    public async Task Neither_sign_is_blamed_for_what_is_nowhere()
    {
        var page = await _client.SearchAsync("zzzzqqqqxxxx -school");

        page.ShouldSay("Wij zochten naar ‘zzzzqqqqxxxx’");
        page.ShouldNotSay("minteken");
    }
}
