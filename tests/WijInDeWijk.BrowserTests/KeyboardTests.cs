using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>The whole site without a mouse.</summary>
public sealed class KeyboardTests(BrowserSite site)
{
    private const string Pin = ".wijk-map a.wijk-map__point";

    private const string Menu = "nav[aria-label=Hoofdmenu]";

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task The_first_stop_shows_a_link_that_skips_to_the_main_part(string address)
    {
        Faults.ShouldBeNone((await site.InspectAsync(address)).SkipLink);
    }

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Tab_reaches_everything_and_shows_where_it_is(string address)
    {
        Faults.ShouldBeNone((await site.InspectAsync(address)).Focus);
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(360)]
    public async Task The_menu_leads_to_a_page_and_says_which_one_it_is(int width)
    {
        await using var visit = await site.VisitAsync("/", new(width, 740));

        await visit.TabToAsync($"{Menu} a[href='/lessen']");
        await visit.FollowAsync();

        Assert.EndsWith("/lessen", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("Lessen", await visit.Page.Locator($"{Menu} [aria-current=page]").InnerTextAsync());
    }

    [Fact]
    public async Task The_menu_marks_the_part_of_the_site_that_a_page_belongs_to()
    {
        await using var visit = await site.VisitAsync(Templates.Case);

        Assert.Equal("Casussen", await visit.Page.Locator($"{Menu} [aria-current=true]").InnerTextAsync());
    }

    [Fact]
    public async Task The_filter_of_cases_can_be_filled_and_sent()
    {
        await using var visit = await site.VisitAsync("/casussen");

        await visit.TabToAsync("select[name=gebied]");
        await visit.Page.Keyboard.TypeAsync("Dorps");
        await visit.TabToAsync("main form [type=submit]");
        await visit.FollowAsync();

        Assert.Contains("gebied=dorps", visit.Page.Url, StringComparison.Ordinal);
        Assert.Equal("dorps", await visit.Page.Locator("select[name=gebied]").InputValueAsync());
        Assert.True(await visit.Page.Locator("main article").CountAsync() < 7);
    }

    [Fact]
    public async Task A_link_in_the_contents_of_a_page_moves_to_its_part()
    {
        await using var visit = await site.VisitAsync(Templates.Case);
        const string contents = "nav[aria-labelledby=op-deze-pagina] a[href='#partijen']";

        await visit.TabToAsync(contents);
        await visit.PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator("#partijen")).ToBeInViewportAsync();
        await visit.PressAsync("Tab");
        Assert.True(
            await visit.Page.EvaluateAsync<bool>("() => !!(document.querySelector('#partijen').compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING)"),
            "The next stop should be in or after the part that was chosen.");
    }

    [Fact]
    public async Task Every_point_on_the_map_is_a_stop_that_leads_to_its_case()
    {
        await using var visit = await site.VisitAsync("/");
        var points = visit.Page.Locator(Pin);
        var count = await points.CountAsync();
        Assert.True(count >= 7, $"The map on the first page should have a point for each case; {count} points were found.");

        await visit.TabToAsync(Pin);
        for (var point = 1; point < count; point++)
        {
            await visit.PressAsync("Tab");
            Assert.True(await visit.Page.Locator($"{Pin}:focus").CountAsync() == 1, $"Stop {point + 1} is not on the map.");
        }

        var address = await visit.Page.Locator(":focus").GetAttributeAsync("href");
        await visit.FollowAsync();
        Assert.StartsWith("/casussen/", address, StringComparison.Ordinal);
        Assert.EndsWith(address, visit.Page.Url, StringComparison.Ordinal);
    }
}
