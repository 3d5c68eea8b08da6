using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Search;

/// <summary>Somebody finds what they mean, in their own words, in the documents of the repository.</summary>
public sealed class FindingTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    [Theory]
    [InlineData("sudwest fryslan", "Nieuwe Buren")]
    [InlineData("SÚDWEST-FRYSLÂN", "Nieuwe Buren")]
    [InlineData("huisarts", "Buurtwerkkamer De Handreiking")]
    [InlineData("huisartsen", "Buurtwerkkamer De Handreiking")]
    [InlineData("moes tuin", "Buurtwerkkamer De Handreiking")]
    [InlineData("moestuinen", "Buurtwerkkamer De Handreiking")]
    [InlineData("speel tuin", "Krachtstation")]
    [InlineData("speeltuinen", "Krachtstation")]
    [InlineData("opbouw werker", "Les 2: De aanwezigheid van een 'opbouwwerker' is belangrijk")]
    [InlineData("wijkagenten", "Nieuwe Buren")]
    [InlineData("mienskip", "Mienskip")]
    [InlineData("title:mienskip", "Mienskip")]
    [InlineData("aangebeld", "Nieuwe Buren")]
    [InlineData("Hoe houd je vrijwilligers vast?", "Buurtwerkkamer De Handreiking")]
    public async Task In_other_forms_and_spellings(string query, string title) => Assert.Contains(title, await First(query, 4));

    [Theory]
    [InlineData("zorgende naaste", "Mantelzorg")]
    [InlineData("familiezorg", "Mantelzorg")]
    [InlineData("kliekjes", "Les 7: Verstoor de aanwezige verbanden niet")]
    [InlineData("verdringing", "Krachtstation")]
    [InlineData("moeite met lezen", "Laaggeletterdheid")]
    [InlineData("vergunninghouder", "Statushouder")]
    [InlineData("gastheer", "Boefjes en Barista's")]
    [InlineData("kartrekker", "Best person")]
    public async Task By_a_word_that_the_field_uses_for_the_same(string query, string title) => Assert.Contains(title, await First(query, 4));

    [Theory]
    [InlineData("Carlijn van den Berge", "Boefjes en Barista's", "persoon")]
    [InlineData("kinderopvang BlinQ", "Boefjes en Barista's", "partij")]
    [InlineData("niet-westerse migratieachtergrond", "Krachtstation", "kerncijfer")]
    [InlineData("Lou Repetur", "Platform Keizer Karelpark", "persoon")]
    [InlineData("Ria de Jong", "Wijkcentrum St. Joseph", "persoon")]
    [InlineData("Nathan Rozema", "Krachtstation", "persoon")]
    public async Task A_person_a_party_and_a_key_figure(string query, string title, string kind)
    {
        var hit = (await _client.AnswerAsync(query)).Hits.First(hit => hit.Title == title);

        Assert.Contains((await _client.AnswerAsync(query)).Hits.Take(3), other => other.Title == title);
        Assert.Equal(kind, hit.PassageKind);
    }

    [Fact]
    public async Task A_word_too_common_to_weigh_still_adds_to_where_a_rarer_one_is()
    {
        await using var hurried = new ConfiguredSite(("Search:MaxWeighed", "1"));
        var client = hurried.CreateClient();
        var rare = (await client.AnswerAsync("kanaleneiland")).Hits[0];
        var both = (await client.AnswerAsync("kanaleneiland bewoners")).Hits[0];

        Assert.Equal("Krachtstation", both.Title);
        Assert.True(both.Score > rare.Score, $"{both.Score} with the common word, {rare.Score} without");
        Assert.NotEmpty((await client.AnswerAsync("bewoners")).Hits);
    }

    [Theory]
    [InlineData("Krachtstation")]
    [InlineData("Twirre doch mei")]
    [InlineData("Nieuwe Buren")]
    [InlineData("Keizer Karelpark")]
    [InlineData("De Handreiking")]
    [InlineData("St. Joseph")]
    [InlineData("Boefjes en Barista's")]
    public async Task A_case_by_its_name_comes_first(string name) =>
        Assert.Contains(name, Assert.Single(await First(name, 1)), StringComparison.Ordinal);

    [Theory]
    [InlineData("sociale basis", "Sociale basis")]
    [InlineData("bonding", "Bonding")]
    [InlineData("opbouwwerk", "Opbouwwerk")]
    public async Task A_concept_by_its_name_is_among_the_first_two(string name, string title) => Assert.Contains(title, await First(name, 2));

    [Fact]
    public async Task More_of_the_words_weigh_more_than_one_of_them()
    {
        var both = await _client.AnswerAsync("wijkagent pipowagen");

        Assert.Equal("Nieuwe Buren", both.Hits[0].Title);
        Assert.True(both.Hits[0].Score > both.Hits[^1].Score);
    }

    [Fact]
    public async Task A_typing_error_is_put_right_and_there_is_a_way_back()
    {
        var page = await _client.SearchAsync("vrijwiligers");
        page.ShouldSay("Bedoelde u vrijwilligers? Daar zochten wij op.");
        Assert.NotEmpty(page.Hits());

        var back = await _client.PageAsync(Assert.Single(page.InternalLinks(), link => link.EndsWith("letterlijk=1", StringComparison.Ordinal)));
        back.ShouldNotSay("Bedoelde u");
        back.ShouldSay("Wij zochten naar ‘vrijwiligers’");
        back.ShouldSay("Zocht u misschien vrijwilligers");
    }

    [Theory]
    [InlineData("eenzaamhijd", "eenzaamheid")]
    [InlineData("amsterdm", "amsterdam")]
    [InlineData("denbosch", "den bosch")]
    [InlineData("noabuurschap", "nabuurschap")]
    public async Task A_word_that_no_text_knows_becomes_the_nearest_one(string typed, string meant) =>
        Assert.Equal(meant, (await _client.AnswerAsync(typed)).Corrected);

    [Theory]
    [InlineData("vrijwilligers")]
    [InlineData("huisartsenpraktijk")]
    [InlineData("mienskip")]
    [InlineData("zorgende naaste")]
    [InlineData("opas en omas")]
    [InlineData("boefjes en baristas")]
    [InlineData("S\u00FAdwest-Frysl\u00E2n")]
    [InlineData("Su\u0301dwest-Frysla\u0302n")]
    [InlineData("mantel\u00ADzorg")]
    public async Task A_word_that_is_known_is_left_as_it_is(string query) => Assert.Null((await _client.AnswerAsync(query)).Corrected);

    [Theory]
    [InlineData("honden")]
    [InlineData("zussen")]
    [InlineData("sterven")]
    [InlineData("huiswerk")]
    [InlineData("Almere")]
    [InlineData("begraafplaats")]
    public async Task A_Dutch_word_or_place_that_no_text_has_is_no_typing_error(string query)
    {
        var answer = await _client.AnswerAsync(query);

        Assert.Null(answer.Corrected);
        Assert.Empty(answer.Hits);
    }

    [Theory]
    [InlineData("opas en omas", "Les 5: Kinderen en opa's en oma's verbinden")]
    [InlineData("les 4", "Les 4: Kneuterigheid verdient een standbeeld")]
    [InlineData("Les 7", "Les 7: Verstoor de aanwezige verbanden niet")]
    public async Task A_lesson_by_its_number_and_by_its_title_without_apostrophes(string query, string title) =>
        Assert.Equal([title], await First(query, 1));

    [Theory]
    [InlineData("2023")]
    [InlineData("1.200")]
    [InlineData("12.01")]
    [InlineData("1234AB")]
    [InlineData("covid-18")]
    [InlineData("90e")]
    public async Task A_number_is_never_taken_for_another(string number)
    {
        Assert.Null((await _client.AnswerAsync(number)).Corrected);
        Assert.Null((await _client.AnswerAsync($"buurthuis {number}")).Corrected);
    }

    [Fact]
    public async Task A_word_beside_a_number_is_still_put_right() =>
        Assert.Equal("mantelzorg 2023", (await _client.AnswerAsync("mantelzrg 2023")).Corrected);

    [Theory]
    [InlineData("overneemt")]
    [InlineData("misgaat")]
    [InlineData("effectief")]
    [InlineData("effectieve")]
    [InlineData("dagelijkse")]
    [InlineData("gezelliger")]
    [InlineData("aangeschaft")]
    public async Task Correct_Dutch_is_left_alone(string query) => Assert.Null((await _client.AnswerAsync(query)).Corrected);

    [Fact]
    public async Task The_sun_is_not_found_in_such_a() =>
        Assert.DoesNotContain((await _client.AnswerAsync("\"zon\"")).Hits, hit => !System.Text.RegularExpressions.Regex.IsMatch(hit.Passage, @"\bzon", System.Text.RegularExpressions.RegexOptions.IgnoreCase, TimeSpan.FromSeconds(1)));

    [Theory]
    [InlineData("\"zo'n\"")]
    [InlineData("\"zo\u2019n\"")]
    public async Task Such_a_is_found_to_the_letter(string query) => Assert.NotEmpty((await _client.AnswerAsync(query)).Hits);

    [Fact]
    public async Task A_word_of_the_thesaurus_is_no_typing_error() => Assert.Null((await _client.AnswerAsync("bieb")).Corrected);

    [Fact]
    public async Task A_phrase_is_found_to_the_letter_only()
    {
        var loose = await _client.AnswerAsync("gloednieuwe weg");
        var exact = await _client.AnswerAsync("\"gloednieuwe weg\"");

        Assert.Equal("Krachtstation", Assert.Single(exact.Hits).Title);
        Assert.Contains("gloednieuwe weg", exact.Hits[0].Passage, StringComparison.Ordinal);
        Assert.Empty((await _client.AnswerAsync("\"weg gloednieuwe\"")).Hits);
        Assert.NotEmpty(loose.Hits);
    }

    [Theory]
    [InlineData("\"sociaal werk\"", "sociaal werk")]
    [InlineData("\"met elkaar\"", "met elkaar")]
    public async Task The_passage_that_is_shown_has_the_phrase_marked_as_one(string query, string phrase)
    {
        var page = await _client.SearchAsync(query);

        Assert.NotEmpty(page.Hits());
        Assert.All(page.QuerySelectorAll(".wijk-hit"), hit => Assert.Contains(phrase, hit.QuerySelectorAll("mark").Select(mark => mark.TextContent), StringComparer.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_phrase_does_not_go_on_from_a_heading_into_its_text() =>
        Assert.Empty((await _client.AnswerAsync("\"de Jong actieve bewoonster\"")).Hits);

    [Fact]
    public async Task A_word_behind_a_minus_sign_leaves_compounds_with_it()
    {
        var answer = await _client.AnswerAsync("kerk -school");

        Assert.Contains(answer.Hits, hit => hit.Title == "De terugkeer van de sociale basis");
    }

    [Fact]
    public async Task A_keyword_that_no_text_has_is_shown_with_what_it_found()
    {
        var hit = (await _client.AnswerAsync("werkloosheid")).Hits.First(hit => hit.PassageKind == "onderwerpen");

        Assert.Contains("Gaat over: ", hit.Passage, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_word_behind_a_minus_sign_is_left_out()
    {
        var all = await AllUrlsAsync("ontmoeting");
        var without = await AllUrlsAsync("ontmoeting -school");
        var school = await AllUrlsAsync("ontmoeting school");

        Assert.NotEmpty(without);
        Assert.True(without.Count < all.Count);
        Assert.Subset(all, without);
        Assert.Contains(school, url => !without.Contains(url));
    }

    [Fact]
    public async Task A_phrase_of_words_that_stand_everywhere_is_found_too() => Assert.NotEmpty((await _client.AnswerAsync("\"met elkaar\"")).Hits);

    [Theory]
    [InlineData("zzzzqqqqxxxx")]
    [InlineData("de het een")]
    public async Task What_is_nowhere_finds_nothing_rather_than_anything(string query) => Assert.Equal(0, (await _client.AnswerAsync(query)).Total);

    private async Task<IEnumerable<string>> First(string query, int count) => (await _client.TitlesAsync(query)).Take(count);

    private async Task<HashSet<string>> AllUrlsAsync(string query)
    {
        var pages = (await _client.AnswerAsync(query)).Pages;
        var urls = new HashSet<string>();
        for (var page = 1; page <= pages; page++)
        {
            urls.UnionWith((await _client.AnswerAsync(query, $"&pagina={page}")).Hits.Select(hit => hit.Url));
        }

        return urls;
    }
}
