using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Search.QueryLog;
using WijInDeWijk.Web.Features.Search.Results;
using WijInDeWijk.Web.Features.Search.Suggestions;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Search;

/// <summary>Not in the page cache: there are more questions than pages worth keeping, and each is counted.</summary>
public sealed class SearchController(SearchResultsQuery results, SuggestionQuery suggestions, SearchQueryLog log) : Controller
{
    [HttpGet("/zoeken", Name = RouteNames.Search)]
    public async Task<IActionResult> Index(SearchInput input, CancellationToken cancellationToken)
    {
        var view = await results.ReadAsync(input, cancellationToken);
        // Who asks with HEAD checks a link.
        if (HttpMethods.IsGet(Request.Method)
            && view is { IsEmptyQuery: false, Paging.Page: 1, Input: { PageNumber: 1, Trial: null }, IsNarrowed: false })
        {
            log.Note(view.Query, view.Total);
        }

        return View(view);
    }

    [HttpGet("/zoeken.json", Name = RouteNames.SearchJson)]
    public async Task<IActionResult> Json(SearchInput input, CancellationToken cancellationToken) =>
        Json(SearchAnswer.Of(await results.ReadAsync(input, cancellationToken)));

    [HttpGet("/zoeken/suggesties.json", Name = RouteNames.SearchSuggestions)]
    public async Task<IActionResult> Suggest([FromQuery(Name = SearchInput.QueryName)] string? query, CancellationToken cancellationToken) =>
        Json(await suggestions.ReadAsync(query, cancellationToken));

    /// <summary>Lets a browser add this site to its own search box.</summary>
    [HttpGet("/opensearch.xml", Name = RouteNames.OpenSearch)]
    public ContentResult OpenSearch() => Content(OpenSearchDescription.For(Request), OpenSearchDescription.MediaType);
}
