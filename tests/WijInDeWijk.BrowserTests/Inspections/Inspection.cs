using WijInDeWijk.BrowserTests.Support;

namespace WijInDeWijk.BrowserTests.Inspections;

/// <summary>What every check found on one page. All of them look in one visit: opening a page takes longer than looking at it.</summary>
internal sealed record Inspection
{
    public required IReadOnlyList<string> Motion { get; init; }

    public required IReadOnlyList<string> Accessibility { get; init; }

    public required IReadOnlyList<string> Layout { get; init; }

    public required IReadOnlyList<string> Enlarged { get; init; }

    public required IReadOnlyList<string> OnPaper { get; init; }

    public required IReadOnlyList<string> SkipLink { get; init; }

    public required IReadOnlyList<string> Focus { get; init; }

    public required IReadOnlyList<string> FocusInForcedColours { get; init; }

    /// <summary>The words of the main part.</summary>
    public required string Words { get; init; }

    public required string WordsWithoutScript { get; init; }

    public required IReadOnlyList<string> Complaints { get; init; }

    public required IReadOnlyList<string> Cookies { get; init; }

    public static async Task<Inspection> OfAsync(BrowserSite site, string address)
    {
        await using var visit = await site.VisitAsync(address);

        // In this order: motion may soon be over, the keyboard moves the focus, and requests count whichever look caused them.
        return new()
        {
            Motion = await visit.FaultsAsync("motion"),
            Accessibility = await Axe.FaultsAsync(visit),
            Layout = await LayoutCheck.FaultsAsync(visit),
            Enlarged = await LayoutCheck.FaultsWhenEnlargedAsync(visit),
            OnPaper = await MediaCheck.FaultsOnPaperAsync(visit),
            SkipLink = await SkipLinkCheck.FaultsAsync(visit),
            Focus = await visit.FaultsOnTheWayAsync(),
            FocusInForcedColours = await MediaCheck.FaultsInForcedColoursAsync(visit),
            Words = await WordsAsync(visit),
            WordsWithoutScript = await WordsWithoutScriptAsync(site, address),
            Complaints = await visit.ComplaintsAtRestAsync(),
            Cookies = [.. (await visit.Page.Context.CookiesAsync()).Select(cookie => cookie.Name)],
        };
    }

    private static async Task<string> WordsWithoutScriptAsync(BrowserSite site, string address)
    {
        await using var visit = await site.VisitAsync(address, Visitor.AtADesk.WithoutScript);
        return await WordsAsync(visit);
    }

    private static async Task<string> WordsAsync(Visit visit) => await visit.Page.EvaluateAsync<string>(await InPage.ScriptAsync("words"));
}
