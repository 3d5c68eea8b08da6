using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests;

/// <summary>What visitors have set in their system is respected.</summary>
public sealed class PreferenceTests(BrowserSite site)
{
    // Two questions in one visit: opening a page takes longer than looking at it.
    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task With_less_motion_nothing_moves_and_with_forced_colours_the_focus_is_visible(string address)
    {
        var visitor = Visitors.AtADesk;
        visitor.ForcedColors = ForcedColors.Active;
        await using var visit = await site.VisitAsync(address, visitor);
        var faults = new Faults();

        faults.Add("motion", await visit.FaultsAsync("motion"));
        await Assertions.Expect(visit.Page.Locator("h1")).ToBeVisibleAsync();
        faults.Add("focus", await visit.FaultsOnTheWayAsync());

        faults.ShouldBeNone();
    }

    [Theory]
    [MemberData(nameof(Templates.Addresses), MemberType = typeof(Templates))]
    public async Task Without_JavaScript_the_main_part_says_the_same(string address)
    {
        await using var visit = await site.VisitAsync(address);
        var visitor = Visitors.AtADesk;
        visitor.JavaScriptEnabled = false;
        await using var without = await site.VisitAsync(address, visitor);

        Assert.Equal(await WordsAsync(visit), await WordsAsync(without));
    }

    // Buttons that only a script can answer to, such as for copying, appear only with it.
    private static async Task<string> WordsAsync(Visit visit)
    {
        await visit.Page.Locator("main button[type=button]").EvaluateAllAsync<object?>("buttons => buttons.forEach(button => button.remove())");
        return await visit.Page.GetByRole(AriaRole.Main).InnerTextAsync();
    }
}
