using WijInDeWijk.Tests.Given;
using WijInDeWijk.Tests.Support;

namespace WijInDeWijk.Tests.Features;

/// <summary>A case leads to those that are most like it, and says why.</summary>
public sealed class SimilarCaseTests
{
    [Fact]
    public async Task Three_others_are_shown_with_what_they_share()
    {
        await using var site = new Site();

        var page = await site.CreateClient().PageAsync("/casussen/krachtstation");

        var others = page.GetElementById("lijkt-op")!.ParentElement!.QuerySelectorAll("li");
        Assert.Equal(3, others.Length);
        Assert.Contains("St. Joseph", others[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("Ook voor mensen in een kwetsbare positie, ook een gebouw als ontmoetingsplek", Pages.Fold(others[0].TextContent), StringComparison.Ordinal);
        Assert.Contains("/casussen/vergelijk?casus=krachtstation&casus=st-joseph", page.InternalLinks());
    }

    [Fact]
    public async Task What_few_share_weighs_more_than_what_many_share()
    {
        using var seeds = new SeedFolder();
        AddCase(seeds, "tuin-in-het-dorp", "gebied: stedelijk", "gebied: dorps");
        AddCase(seeds, "bus-in-het-dorp", "gebied: stedelijk", "gebied: dorps", "ontmoetingsplek: openbare-ruimte", "ontmoetingsplek: mobiel");
        AddCase(seeds, "tuin-in-de-stad", "titel: tuin-in-de-stad", "titel: Tuin in de stad");
        AddCase(seeds, "tuin-in-de-wijk", "titel: tuin-in-de-wijk", "titel: Tuin in de wijk");
        await using var site = new Site { SeedsFolder = seeds.Path };

        var page = await site.CreateClient().PageAsync("/casussen/bus-in-het-dorp");

        Assert.Equal("/casussen/tuin-in-het-dorp", page.GetElementById("lijkt-op")!.ParentElement!.QuerySelector("li a")!.GetAttribute("href"));
        Assert.Contains("Ook in een dorp of op het platteland", page.GetElementById("lijkt-op")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_case_by_itself_is_like_no_other()
    {
        using var seeds = new SeedFolder();
        await using var site = new Site { SeedsFolder = seeds.Path };

        Assert.Null((await site.CreateClient().PageAsync("/casussen/buurttuin")).GetElementById("lijkt-op"));
    }

    private static void AddCase(SeedFolder seeds, string slug, params string[] changes)
    {
        var text = SampleDocuments.Case.Replace("slug: buurttuin", $"slug: {slug}", StringComparison.Ordinal).Replace("titel: Buurttuin", $"titel: {slug}", StringComparison.Ordinal);
        foreach (var change in changes.Chunk(2))
        {
            text = text.Replace(change[0], change[1], StringComparison.Ordinal);
        }

        seeds.Write($"casussen/{slug}.md", text);
    }
}
