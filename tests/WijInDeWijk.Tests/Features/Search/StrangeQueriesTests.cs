using System.Net;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Search;

/// <summary>Whatever somebody types, or a machine sends, a helpful page answers.</summary>
public sealed class StrangeQueriesTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    public static TheoryData<string> Queries =>
    [
        "", " ", "\"", "\"\"", "\"sociale basis", "sociale\" basis", "\" \"", "-", "--", "-\"", "- -", "-school", "-\"brede school\"", "\"met elkaar\"",
        "NEAR(", "NEAR(wijk buurt, 5)", "NEAR/3", "wijk*", "*", "*wijk", "title:mienskip", "title:", "{title body}: wijk", "^wijk", "wijk AND", "AND", "OR", "NOT", "NOT wijk",
        "AND OR NOT", "wijk OR buurt", "(wijk", "wijk)", "((()))", "wijk + buurt", "'", "'; DROP TABLE SearchPassages; --", "\\", "%", "_", "wijk, buurt.", ".,_", "1.000", "3,5", "'s",
        "\u0000", "wijk\u0000buurt", "\u0001\u0002\u001f", "wijk\r\nbuurt", "\u202e", "\ud83d\udc4b", "漢字", "Ελλάδα", "مرحبا", "ﬁets", "İstanbul", "e\u0301e\u0301n", "​",
        "de het een", "hoe kan dat", "<script>alert(1)", "<b>wijk", "{{7*7}}", "$match", "@", "a", "aa", "zzzzqqqqxxxx", "Donaudampfschifffahrtsgesellschaft",
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_helpful_page_answers(string query)
    {
        var page = await _client.SearchAsync(query);

        Assert.Equal("Zoeken", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main h2"));
        Assert.NotEmpty(page.QuerySelectorAll("main a[href]"));
        Assert.Single(page.QuerySelectorAll("main form[role=search] input[name=q]"));
    }

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task A_machine_gets_an_answer_too(string query)
    {
        var answer = await _client.AnswerAsync(query);

        Assert.InRange(answer.Hits.Count, 0, answer.Total);
    }

    [Theory]
    [InlineData("/zoeken")]
    [InlineData("/zoeken.json")]
    [InlineData("/zoeken?q=%ff%fe")]
    [InlineData("/zoeken?q=%00")]
    [InlineData("/zoeken?q=wijk%EF%BF%BE")]
    [InlineData("/zoeken?q=wijk%EF%BF%BF")]
    [InlineData("/zoeken?q=a&q=b")]
    [InlineData("/zoeken?q=wijk&pagina=nul")]
    [InlineData("/zoeken?q=wijk&pagina=-1")]
    [InlineData("/zoeken?q=wijk&pagina=99999999999999")]
    [InlineData("/zoeken?q=wijk&letterlijk=misschien")]
    [InlineData("/zoeken?q=wijk&soort=onzin&les=x&casus=%00&gemeente=%27&thema=%22&kapitaal=-")]
    [InlineData("/zoeken/suggesties.json")]
    [InlineData("/zoeken/suggesties.json?q=%00%22")]
    public async Task An_address_by_hand_is_answered(string address) =>
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode);

    [Theory]
    [InlineData('a')]
    [InlineData('"')]
    [InlineData('-')]
    [InlineData(' ')]
    public async Task Two_thousand_characters_are_answered(char letter)
    {
        Assert.NotNull(await _client.SearchAsync(new string(letter, 2_000)));
        Assert.NotNull(await _client.AnswerAsync(new string(letter, 2_000)));
    }

    [Theory]
    [InlineData("zzzzqqqq zzzzqqqq")]
    [InlineData("wijk OR OR buurt")]
    [InlineData("<script>alert(1)</script>")]
    public async Task An_unknown_word_can_be_typed_twice(string query)
    {
        Assert.NotNull(await _client.SearchAsync(query));
        Assert.NotNull(await _client.AnswerAsync(query));
    }

    [Fact]
    public async Task A_long_question_is_answered_by_its_beginning_and_the_page_says_so()
    {
        var page = await _client.SearchAsync("mienskip " + string.Concat(Enumerable.Repeat("en nog een hele vraag ", 90)));

        page.ShouldSay("Wij zochten met de eerste 300 tekens.");
        Assert.NotEmpty(page.Hits());
    }

    [Fact]
    public async Task Without_a_question_the_page_explains_how_to_ask_one()
    {
        var page = await _client.PageAsync("/zoeken");

        page.ShouldSay("Zo zoekt u");
        foreach (var example in page.QuerySelectorAll("main dl a").Select(link => link.GetAttribute("href")!))
        {
            Assert.NotEmpty((await _client.PageAsync(example)).Hits());
        }
    }

    [Fact]
    public async Task What_was_typed_is_shown_as_text_and_never_as_markup()
    {
        const string typed = "<script>alert(1)\"><b>";
        var page = await _client.SearchAsync(typed);

        Assert.Empty(page.QuerySelectorAll("main script, main b"));
        Assert.Equal(typed, page.QuerySelector("main input[name=q]")!.GetAttribute("value"));
    }
}
