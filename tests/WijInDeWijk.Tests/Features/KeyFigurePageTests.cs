using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Tests.Support;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Tests.Features;

/// <summary>Figures stand in one row only where they measure the same; where they do not, the page says why.</summary>
public sealed class KeyFigurePageTests(Site site) : IClassFixture<Site>
{
    private readonly HttpClient _client = site.CreateClient();

    public static TheoryData<string> Topics => [.. Terms.All<FigureTopic>().Select(topic => topic.Code())];

    [Theory]
    [MemberData(nameof(Topics))]
    public async Task Every_figure_of_a_topic_is_on_its_page_as_a_bar_or_in_words_and_in_the_plain_table(string code)
    {
        Assert.True(Terms.TryParse<FigureTopic>(code, out var topic));
        var figures = await site.WithStoreAsync(store => store.KeyFigures.AsNoTracking().Where(figure => figure.Topic == topic && figure.Indicator != null).ToListAsync(TestContext.Current.CancellationToken));

        var page = await _client.PageAsync($"/kerncijfers?thema={code}");

        Assert.All(figures, figure =>
        {
            page.ShouldSay(FigureText.Value(figure));
            Assert.Contains(page.QuerySelectorAll("details tbody tr"), row => row.TextContent.Contains(figure.Label, StringComparison.Ordinal));
        });
    }

    [Fact]
    public async Task Bars_of_one_indicator_share_one_scale_and_the_comparison_is_a_mark_on_it()
    {
        var row = Row(await _client.PageAsync("/kerncijfers?thema=wonen"), "sociale-huur", "Krachtstation");

        Assert.Equal("52%", row.QuerySelector("svg rect")!.GetAttribute("width"));
        Assert.Equal("33%", row.QuerySelector("svg line")!.GetAttribute("x1"));
        Assert.Contains("Nederland: circa 33%", Pages.Fold(row.TextContent), StringComparison.Ordinal);
        Assert.Contains("52%", row.QuerySelector("svg")!.GetAttribute("aria-label")!, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inwoners", "inwoners", "Twirre doch mei", "ander gebied: gemeente in plaats van wijk")]
    [InlineData("inwoners", "inwoners", "Buurtwerkkamer De Handreiking", "ander jaar: 2018 in plaats van 2019")]
    [InlineData("wonen", "sociale-huur", "Platform Keizer Karelpark", "niet precies: er staat ‘circa’")]
    [InlineData("wonen", "sociale-huur", "Platform Keizer Karelpark", "anders omschreven: Aandeel van de inwoners, niet van de woningen")]
    public async Task What_is_not_comparable_stands_apart_with_the_reason(string topic, string indicator, string study, string reason)
    {
        var row = Row(await _client.PageAsync($"/kerncijfers?thema={topic}"), indicator, study);

        Assert.Contains("wijk-bars__apart", row.ParentElement!.ClassName!, StringComparison.Ordinal);
        Assert.Contains(reason, Pages.Fold(row.TextContent), StringComparison.Ordinal);
        Assert.Contains("wijk-bar--apart", row.QuerySelector("svg")!.ClassName!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_without_a_year_says_that_it_has_none() =>
        Assert.Contains("jaar niet vermeld", Row(await _client.PageAsync("/kerncijfers?thema=inwoners"), "inwoners", "Wijkcentrum St. Joseph").TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task The_slip_of_the_publication_is_shown_as_published_with_its_note()
    {
        var row = Row(await _client.PageAsync("/kerncijfers?thema=wonen"), "koopwoningen", "Twirre doch mei");

        Assert.Contains("66%", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("Redactie:", row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("hoog", "60%")]
    [InlineData("laag", "50%")]
    public async Task Figures_can_be_put_in_order(string order, string first)
    {
        var page = await _client.PageAsync($"/kerncijfers?thema=wonen&volgorde={order}");

        Assert.Contains(first, page.GetElementById("cijfer-sociale-huur")!.ParentElement!.QuerySelector("tbody tr")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(order, page.QuerySelector("#filter-volgorde option[selected]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_filter_keeps_the_kind_of_area_that_was_asked_for()
    {
        var page = await _client.PageAsync("/kerncijfers?thema=inwoners&gebied=dorps");

        page.ShouldSay("Twirre doch mei");
        page.ShouldNotSay("Krachtstation");
    }

    [Fact]
    public async Task A_lone_number_draws_no_bar_for_it_would_fill_any_scale() =>
        Assert.Null(Row(await _client.PageAsync("/kerncijfers?thema=inwoners"), "bevolkingsdichtheid", "Platform Keizer Karelpark").QuerySelector("svg"));

    [Theory]
    [InlineData("thema=onzin")]
    [InlineData("thema=wonen&indicator=onzin&pagina=-4&volgorde=%00&gebied='")]
    [InlineData("pagina=99999999999999999999")]
    public async Task A_choice_that_does_not_exist_still_shows_figures(string query) =>
        Assert.NotEmpty((await _client.PageAsync($"/kerncijfers?{query}")).QuerySelectorAll(".wijk-topic"));

    private static IElement Row(IHtmlDocument page, string indicator, string study) => page
        .GetElementById($"cijfer-{indicator}")!.ParentElement!.QuerySelectorAll("tbody tr")
        .First(row => row.QuerySelector("th")!.TextContent.Contains(study, StringComparison.Ordinal));
}
