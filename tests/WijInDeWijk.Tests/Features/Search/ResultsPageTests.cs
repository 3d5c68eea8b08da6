using AngleSharp.Html.Dom;
using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Search;

/// <summary>What a reader sees of each result, and where it leads.</summary>
public sealed class ResultsPageTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    public static TheoryData<string> Queries =>
    [
        "vrijwilligers", "eenzaamheid", "sociale huurwoningen", "Carlijn van den Berge", "subsidie gemeente", "wat vraagt dit van financiers", "onderzoek Movisie",
        "bonding bridging linking", "hoe het verder ging", "opbouwwerker", "auteurs van de bundel", "wat schuurt er", "dementie verpleeghuis", "terugkeer van de sociale basis",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task Every_result_says_what_it_is_and_leads_to_the_very_passage(string query)
    {
        var page = await _client.SearchAsync(query);
        Assert.NotEmpty(page.QuerySelectorAll(".wijk-hit"));

        foreach (var hit in page.QuerySelectorAll(".wijk-hit"))
        {
            Assert.Matches("^(Casus|Les|Begrip|Bron|Thema|Tekst|Publicatie)( · .+, .+)?$", Pages.Fold(hit.QuerySelector(".wijk-hit__kind")!.TextContent));
            foreach (var target in hit.QuerySelectorAll("a").Cast<IHtmlAnchorElement>().Select(link => link.GetAttribute("href")!))
            {
                var there = await _client.PageAsync(target.Split('#')[0]);
                Assert.True(!target.Contains('#', StringComparison.Ordinal) || there.GetElementById(Uri.UnescapeDataString(target.Split('#')[1])) is not null, target);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_machine_gets_the_same_results_in_the_same_order(string query)
    {
        var page = await _client.SearchAsync(query);
        var answer = await _client.AnswerAsync(query);

        Assert.Equal(answer.Hits.Select(hit => hit.Title), page.Hits());
        Assert.Equal(answer.Hits.Select(hit => hit.Url), page.QuerySelectorAll(".wijk-hit__title a").Select(link => link.GetAttribute("href")));
        Assert.Equal(answer.Hits.Select(hit => Pages.Fold(hit.Passage)), page.QuerySelectorAll(".wijk-hit__text").Select(text => Pages.Fold(text.TextContent)));
        Assert.Equal(answer.Hits.OrderByDescending(hit => hit.Score).Select(hit => hit.Score), answer.Hits.Select(hit => hit.Score));
    }

    [Fact]
    public async Task A_case_is_shown_with_its_place()
    {
        var hit = (await _client.SearchAsync("pipowagen")).QuerySelectorAll(".wijk-hit").First(hit => hit.TextContent.Contains("Nieuwe Buren", StringComparison.Ordinal));

        Assert.Equal("Casus · Lemmerweg-West (Sneek), Súdwest-Fryslân", Pages.Fold(hit.QuerySelector(".wijk-hit__kind")!.TextContent));
    }

    [Theory]
    [InlineData("vrijwilliger", "vrijwilligers")]
    [InlineData("sudwest fryslan", "Súdwest")]
    [InlineData("huisartsenpraktijk", "huisarts")]
    [InlineData("agent", "wijkagent")]
    [InlineData("zorgende naaste", "naaste")]
    public async Task The_words_that_were_looked_for_are_marked_in_whatever_form(string query, string marked) =>
        Assert.Contains(marked, (await _client.SearchAsync(query)).Marked(), StringComparer.OrdinalIgnoreCase);

    [Fact]
    public async Task What_a_document_says_is_shown_rather_than_that_it_is_about_it()
    {
        var says = (await _client.SearchAsync("vrijwilligers")).QuerySelectorAll(".wijk-hit").Take(3);
        Assert.All(says, hit => Assert.DoesNotContain(hit.QuerySelectorAll(".wijk-hit__where"), where => where.TextContent.Contains("Onderwerpen", StringComparison.Ordinal)));
        Assert.Contains(says, hit => hit.QuerySelector("mark") is not null);
    }

    [Fact]
    public async Task Only_those_words_are_marked() =>
        Assert.All((await _client.SearchAsync("Teernstra")).Marked(), word => Assert.StartsWith("Teernstra", word, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public async Task A_mark_stands_close_to_what_follows_it()
    {
        var texts = (await _client.SearchAsync("huisarts")).QuerySelectorAll(".wijk-hit__text").Select(text => text.TextContent).ToList();

        Assert.Contains(texts, text => text.Contains("huisarts,", StringComparison.Ordinal));
        Assert.All(texts, text => Assert.DoesNotContain("  ", text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Markup_in_a_text_is_shown_as_text()
    {
        using var seeds = new SeedFolder();
        seeds.Change(SeedFolder.CaseFile, "Samen zaaien werkt.", "Een <script>alert(1)</script> pompoenenveld & meer.");
        await using var own = new Site { SeedsFolder = seeds.Path };

        var page = await own.CreateClient().SearchAsync("pompoenenveld");

        Assert.Contains("Een <script>alert(1)</script> pompoenenveld & meer.", page.QuerySelectorAll(".wijk-hit__text").Select(text => Pages.Fold(text.TextContent)));
        Assert.Empty(page.QuerySelectorAll("main script"));
        Assert.Contains("pompoenenveld", page.Marked());
    }

    [Fact]
    public async Task The_title_of_the_page_says_what_was_asked_and_how_much_there_is()
    {
        var page = await _client.SearchAsync("mienskip");
        var total = (await _client.AnswerAsync("mienskip")).Total;

        Assert.Equal($"mienskip: {total} resultaten – Wij in de wijk", page.Title);
        page.ShouldSay($"{total} resultaten");
        Assert.Equal("mienskip", page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
        Assert.Equal("noindex", page.QuerySelector("meta[name=robots]")!.GetAttribute("content"));
    }
}
