using System.Net.Http.Json;
using AngleSharp.Html.Dom;
using WijInDeWijk.Web.Features.Search;

namespace WijInDeWijk.Tests.Support;

/// <summary>Searching as a visitor does, and as a machine does.</summary>
internal static class Searching
{
    /// <summary>The page of results. More of the address, such as <c>&amp;soort=casus</c>, may follow.</summary>
    public static Task<IHtmlDocument> SearchAsync(this HttpClient client, string query, string more = "") =>
        client.PageAsync($"/zoeken?q={Uri.EscapeDataString(query)}{more}");

    public static async Task<SearchAnswer> AnswerAsync(this HttpClient client, string query, string more = "") =>
        (await client.GetFromJsonAsync<SearchAnswer>($"/zoeken.json?q={Uri.EscapeDataString(query)}{more}", TestContext.Current.CancellationToken))!;

    /// <summary>Titles of what was found, best first.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(this HttpClient client, string query, string more = "") =>
        [.. (await client.AnswerAsync(query, more)).Hits.Select(hit => hit.Title)];

    /// <summary>Titles of the results on a page, in their order.</summary>
    public static IReadOnlyList<string> Hits(this IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".wijk-hit__title").Select(title => Pages.Fold(title.TextContent))];

    public static IReadOnlyList<string> Marked(this IHtmlDocument page) => [.. page.QuerySelectorAll("mark").Select(mark => mark.TextContent)];
}
