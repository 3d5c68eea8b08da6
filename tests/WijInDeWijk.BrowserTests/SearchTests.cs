using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>Searching from any page: with suggestions, by keyboard, and without a script.</summary>
public sealed class SearchTests(BrowserSite site)
{
    private const string Box = "header input[name=q]";

    private const string Options = "header [role=option]";

    [Fact]
    public async Task While_somebody_types_suggestions_appear_in_a_combobox()
    {
        await using var visit = await site.VisitAsync(Templates.Case);
        var box = visit.Page.Locator(Box);
        await Assertions.Expect(box).ToHaveAttributeAsync("role", "combobox");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");

        await TypeAsync(visit, "krachts");

        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(visit.Page.Locator($"#{await box.GetAttributeAsync("aria-controls")}")).ToHaveAttributeAsync("role", "listbox");
        await Assertions.Expect(visit.Page.Locator(Options).First).ToContainTextAsync("Krachtstation");
        await Assertions.Expect(visit.Page.Locator("header [role=status]")).ToContainTextAsync("suggestie");
        Assert.Empty(visit.Complaints);
    }

    [Fact]
    public async Task The_arrows_walk_over_the_suggestions_and_back_to_the_box()
    {
        await using var visit = await site.VisitAsync(Templates.Case);
        await TypeAsync(visit, "kr");
        var count = await visit.Page.Locator(Options).CountAsync();
        Assert.True(count > 2, $"{count} suggestions");

        await visit.PressAsync("ArrowDown");
        await ShouldBeChosenAsync(visit, 0);
        await visit.PressAsync("ArrowDown");
        await ShouldBeChosenAsync(visit, 1);
        await visit.PressAsync("ArrowUp");
        await ShouldBeChosenAsync(visit, 0);
        await visit.PressAsync("ArrowUp");
        await Assertions.Expect(visit.Page.Locator($"{Options}[aria-selected=true]")).ToHaveCountAsync(0);
        await visit.PressAsync("ArrowUp");
        await ShouldBeChosenAsync(visit, count - 1);
        await Assertions.Expect(visit.Page.Locator(Box)).ToHaveValueAsync("kr");
        await Assertions.Expect(visit.Page.Locator(Box)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Enter_on_a_suggestion_follows_it()
    {
        await using var visit = await site.VisitAsync("/over");
        await TypeAsync(visit, "krachtst");

        await visit.PressAsync("ArrowDown");
        await visit.FollowAsync();

        Assert.EndsWith("/casussen/krachtstation", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Enter_without_a_choice_searches()
    {
        await using var visit = await site.VisitAsync("/over");
        await TypeAsync(visit, "krachtst");

        await visit.FollowAsync();

        Assert.EndsWith("/zoeken?q=krachtst", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Escape_closes_the_suggestions_and_keeps_what_was_typed()
    {
        await using var visit = await site.VisitAsync("/over");
        await TypeAsync(visit, "krachtst");

        await visit.PressAsync("Escape");

        await Assertions.Expect(visit.Page.Locator(Options).First).ToBeHiddenAsync();
        await Assertions.Expect(visit.Page.Locator(Box)).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(visit.Page.Locator(Box)).ToHaveValueAsync("krachtst");
    }

    [Fact]
    public async Task Who_walks_on_leaves_no_suggestions_behind()
    {
        await using var visit = await site.VisitAsync("/over");
        await TypeAsync(visit, "krachtst");

        await visit.PressAsync("Tab");

        await Assertions.Expect(visit.Page.Locator(Options).First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_suggestion_can_be_pressed()
    {
        await using var visit = await site.VisitAsync("/over", Visitor.OnAPhone);
        await TypeAsync(visit, "krachtst");

        await visit.Page.Locator(Options).Filter(new() { HasText = "Krachtstation" }).First.ClickAsync();

        await Assertions.Expect(visit.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/casussen/krachtstation$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task Who_only_touches_the_suggestions_or_asks_for_their_menu_stays_on_the_page()
    {
        await using var visit = await site.VisitAsync("/over");
        await TypeAsync(visit, "krachtst");
        var option = visit.Page.Locator(Options).First;

        await option.ClickAsync(new() { Button = MouseButton.Right });
        await option.DispatchEventAsync("pointerdown");
        await option.DispatchEventAsync("pointercancel");

        await Assertions.Expect(option).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(Box)).ToBeFocusedAsync();
        Assert.EndsWith("/over", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_to_the_ways_to_narrow_is_there_where_they_stand_below_the_results()
    {
        await using var visit = await site.VisitAsync(Templates.Results, Visitor.OnAPhone);
        var link = visit.Page.GetByRole(AriaRole.Link, new() { Name = "Verfijn de resultaten" });

        await link.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("#verfijn")).ToBeInViewportAsync();

        await visit.Page.SetViewportSizeAsync(1280, 740);
        await Assertions.Expect(link).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/", "main input[name=q]")]
    [InlineData("/over", Box)]
    [InlineData("/zoeken", "main input[name=q]")]
    public async Task Without_a_script_the_box_searches_all_the_same(string address, string box)
    {
        await using var visit = await site.VisitAsync(address, Visitor.AtADesk.WithoutScript);

        await visit.Page.Locator(box).FillAsync("mienskip");
        await visit.Page.Locator(box).PressAsync("Enter");

        await Assertions.Expect(visit.Page.Locator(".wijk-hit__title").First).ToHaveTextAsync("Mienskip");
        await Assertions.Expect(visit.Page.Locator("main input[name=q]")).ToHaveValueAsync("mienskip");
    }

    [Fact]
    public async Task The_results_can_be_narrowed_and_widened_by_keyboard()
    {
        await using var visit = await site.VisitAsync(Templates.Results);

        await visit.TabToAsync(".wijk-facets a[href*='soort=les']");
        await visit.FollowAsync();
        Assert.Contains("soort=les", visit.Page.Url, StringComparison.Ordinal);
        await Assertions.Expect(visit.Page.Locator(".wijk-hit__kind").First).ToHaveTextAsync("Les");

        await visit.TabToAsync(".wijk-facets__facet:not([open]) > summary");
        await visit.PressAsync("Enter");
        await visit.TabToAsync(".wijk-facets__facet:not(:first-of-type)[open] a");
        await visit.FollowAsync();
        await Assertions.Expect(visit.Page.Locator(".wijk-chip")).ToHaveCountAsync(2);

        await visit.TabToAsync(".wijk-chip");
        await visit.FollowAsync();
        await Assertions.Expect(visit.Page.Locator(".wijk-chip")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_result_leads_to_the_passage_in_view()
    {
        await using var visit = await site.VisitAsync("/zoeken?q=pipowagen");

        await visit.Page.Locator(".wijk-hit__where a").First.ClickAsync();

        var target = new Uri(visit.Page.Url).Fragment;
        await Assertions.Expect(visit.Page.Locator(target)).ToBeInViewportAsync();
    }

    private static async Task TypeAsync(Visit visit, string text)
    {
        await visit.Page.Locator(Box).PressSequentiallyAsync(text);
        await Assertions.Expect(visit.Page.Locator(Options).First).ToBeVisibleAsync(new() { Timeout = 15_000 });
    }

    private static async Task ShouldBeChosenAsync(Visit visit, int place)
    {
        var option = visit.Page.Locator(Options).Nth(place);
        await Assertions.Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(visit.Page.Locator(Box)).ToHaveAttributeAsync("aria-activedescendant", (await option.GetAttributeAsync("id"))!);
    }
}
