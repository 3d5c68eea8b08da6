using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features.Search;

/// <summary>Results can be narrowed, and every choice undone.</summary>
public sealed class FacetTests(Site site) : IClassFixture<Site>
{
    private const string Query = "vrijwilligers gemeente";

    private readonly HttpClient _client = site.CreateClient();

    [Fact]
    public async Task The_results_can_be_narrowed_by_kind_lesson_case_municipality_theme_and_social_capital() => Assert.Equal(
        ["Soort", "Les", "Casus", "Gemeente", "Thema", "Sociaal kapitaal"],
        (await _client.SearchAsync(Query)).QuerySelectorAll(".wijk-facets summary").Select(summary => Pages.Fold(summary.TextContent)));

    [Theory]
    [InlineData("")]
    [InlineData("&soort=casus")]
    [InlineData("&thema=vrijwilligers")]
    public async Task A_choice_leaves_as_many_results_as_its_number_says(string chosen)
    {
        var choices = Choices(await _client.SearchAsync(Query, chosen));
        Assert.NotEmpty(choices);

        foreach (var (address, count) in choices)
        {
            (await _client.PageAsync(address)).ShouldSay(count == 1 ? "1 resultaat" : $"{count} resultaten");
        }
    }

    [Fact]
    public async Task A_choice_keeps_the_question_and_the_choices_before_it()
    {
        var page = await _client.SearchAsync(Query, "&soort=casus&letterlijk=1");

        Assert.All(Choices(page).Where(choice => !choice.Address.Contains("soort", StringComparison.Ordinal) || choice.Address.Contains("soort=casus", StringComparison.Ordinal)), choice =>
        {
            Assert.Contains("q=vrijwilligers%20gemeente", choice.Address, StringComparison.Ordinal);
            Assert.Contains("letterlijk=1", choice.Address, StringComparison.Ordinal);
        });
        Assert.Contains(Choices(page), choice => choice.Address.Contains("soort=casus", StringComparison.Ordinal) && choice.Address.Contains("gemeente=Utrecht", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_chosen_stands_above_the_results_and_can_be_taken_away()
    {
        var page = await _client.SearchAsync(Query, "&soort=casus&gemeente=Utrecht");
        Assert.Equal(["Krachtstation"], page.Hits());
        Assert.Equal(["Verwijder soort: Casus ×", "Verwijder gemeente: Utrecht ×"], Chips(page).Select(chip => Pages.Fold(chip.TextContent)));
        Assert.All(Chips(page), chip => Assert.True(chip.CompareDocumentPosition(page.QuerySelector(".wijk-hits")!).HasFlag(DocumentPositions.Following)));

        var one = await _client.PageAsync(Chips(page)[1].GetAttribute("href")!);
        Assert.Single(Chips(one));
        Assert.True(one.Hits().Count > 1);

        var none = await _client.PageAsync(Chips(one)[0].GetAttribute("href")!);
        Assert.Empty(Chips(none));
        Assert.Equal((await _client.SearchAsync(Query)).Hits(), none.Hits());
    }

    [Fact]
    public async Task A_link_above_the_results_leads_to_the_ways_to_narrow_them()
    {
        var page = await _client.SearchAsync(Query);
        var link = page.QuerySelectorAll("main a").Single(link => link.TextContent == "Verfijn de resultaten");

        Assert.True(link.CompareDocumentPosition(page.QuerySelector(".wijk-hits")!).HasFlag(DocumentPositions.Following));
        Assert.NotNull(page.QuerySelector($".wijk-facets {link.GetAttribute("href")}"));
    }

    [Fact]
    public async Task A_single_choice_is_offered_where_it_leaves_fewer_results()
    {
        var page = await _client.SearchAsync("mantelzorg");

        Assert.Equal(3, page.Hits().Count);
        Assert.Contains(Choices(page), choice => choice.Address.EndsWith("casus=st-joseph", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mantelzorg", "")]
    [InlineData(Query, "&soort=casus")]
    [InlineData("kerk", "&soort=casus")]
    public async Task A_choice_that_would_leave_everything_is_not_offered(string query, string chosen)
    {
        var page = await _client.SearchAsync(query, chosen);
        var total = (await _client.AnswerAsync(query, chosen)).Total;

        Assert.All(Choices(page).Where(choice => chosen.Length == 0 || choice.Address.Contains(chosen, StringComparison.Ordinal)), choice => Assert.True(choice.Count < total, choice.Address));
    }

    [Fact]
    public async Task A_chosen_value_is_marked_as_such() =>
        Assert.Equal(["Casus"], (await _client.SearchAsync(Query, "&soort=casus")).QuerySelectorAll(".wijk-facets [aria-current=true]").Select(link => link.TextContent));

    [Fact]
    public async Task Choices_that_do_not_go_together_say_so_and_show_the_way_back()
    {
        var page = await _client.SearchAsync(Query, "&soort=les&gemeente=Utrecht");

        page.ShouldSay("Er zijn wel resultaten, maar niet met al deze keuzes samen.");
        Assert.Equal(["Verwijder soort: Les ×", "Verwijder gemeente: Utrecht ×"], Chips(page).Select(chip => Pages.Fold(chip.TextContent)));
        Assert.NotEmpty((await _client.PageAsync(Chips(page)[0].GetAttribute("href")!)).Hits());
        Assert.NotEmpty((await _client.PageAsync(page.QuerySelectorAll("main a").First(link => link.TextContent == "Zoek zonder keuzes").GetAttribute("href")!)).Hits());
    }

    [Theory]
    [InlineData("&soort=onzin")]
    [InlineData("&gemeente=%00%27")]
    [InlineData("&les=99")]
    public async Task A_choice_that_does_not_exist_narrows_nothing(string chosen) =>
        Assert.Equal((await _client.SearchAsync(Query)).Hits(), (await _client.SearchAsync(Query, chosen)).Hits());

    [Fact]
    public async Task Who_wants_a_typing_error_left_as_it_is_keeps_the_choices()
    {
        var page = await _client.SearchAsync("vrijwiligers", "&soort=casus");
        var link = page.QuerySelectorAll("main a").Single(link => link.TextContent == "Zoek toch naar ‘vrijwiligers’").GetAttribute("href")!;

        Assert.Contains("letterlijk=1", link, StringComparison.Ordinal);
        Assert.Contains("soort=casus", link, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_can_narrow_as_well() =>
        Assert.All((await _client.AnswerAsync(Query, "&soort=les")).Hits, hit => Assert.Equal("les", hit.Kind));

    private static List<IElement> Chips(IHtmlDocument page) => [.. page.QuerySelectorAll(".wijk-chip")];

    private static List<(string Address, int Count)> Choices(IHtmlDocument page) => [.. page.QuerySelectorAll(".wijk-facets__list li")
        .Where(choice => choice.QuerySelector("[aria-current]") is null)
        .Select(choice => (choice.QuerySelector("a")!.GetAttribute("href")!, int.Parse(choice.QuerySelector("span")!.TextContent.Trim('(', ')'), System.Globalization.CultureInfo.InvariantCulture)))];
}
