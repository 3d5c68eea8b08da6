using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace WijInDeWijk.Tests.Support;

/// <summary>Reading pages as a visitor's browser would.</summary>
internal static class Pages
{
    /// <summary>The page at an address that must answer with the given status.</summary>
    public static async Task<IHtmlDocument> PageAsync(this HttpClient client, string url, HttpStatusCode expected = HttpStatusCode.OK)
    {
        var response = await client.GetAsync(url, TestContext.Current.CancellationToken);
        Assert.Equal(expected, response.StatusCode);
        return await ParseAsync(response);
    }

    public static async Task<IHtmlDocument> ParseAsync(HttpResponseMessage response) =>
        await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);

    /// <summary>The words of the main part, with white space folded.</summary>
    public static string Words(this IHtmlDocument page) => Fold(page.QuerySelector("main")!.TextContent);

    public static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public static void ShouldSay(this IHtmlDocument page, string words) => Assert.Contains(Fold(words), page.Words(), StringComparison.Ordinal);

    public static void ShouldNotSay(this IHtmlDocument page, string words) => Assert.DoesNotContain(Fold(words), page.Words(), StringComparison.Ordinal);

    /// <summary>Targets of all links to this site, fragments included.</summary>
    public static IEnumerable<string> InternalLinks(this IHtmlDocument page) =>
        page.QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!).Where(href => href.StartsWith('/') || href.StartsWith('#'));
}
