using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Features.Search.Lexicon;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>Searches, narrows, and reads one page of results.</summary>
public sealed class SearchResultsQuery(SearchEngine engine, StoreContext store, SearchHits hits, LessonListQuery lessons)
{
    public const int PageSize = 10;

    private const int MostNearby = 6;

    public async Task<SearchView> ReadAsync(SearchInput input, CancellationToken cancellationToken)
    {
        var outcome = await engine.SearchAsync(input.Query, input.IsLiteral, cancellationToken);
        var facets = await FacetCounts.ReadAsync(store, outcome.Found, input, cancellationToken);
        var narrowed = facets.Narrowed();
        var pages = (narrowed.Count + PageSize - 1) / PageSize;
        var page = Math.Clamp(input.PageNumber, 1, Math.Max(1, pages));
        return new SearchView(
            input,
            outcome.Query.Text,
            outcome.Corrected,
            narrowed.Count,
            await hits.ReadAsync([.. narrowed.Skip((page - 1) * PageSize).Take(PageSize)], outcome, cancellationToken),
            pages,
            facets.Views(),
            narrowed.Count == 0 ? await NothingAsync(outcome, cancellationToken) : null);
    }

    private async Task<NothingFound> NothingAsync(SearchOutcome outcome, CancellationToken cancellationToken)
    {
        var corrections = new Corrections(outcome.Lexicon);
        return new NothingFound(
            [.. outcome.Plan.Words.Select(word => word.Text)],
            [.. outcome.Plan.Words.Where(word => word.IsUnknown).SelectMany(word => corrections.Nearest(word.Text, MostNearby)).Take(MostNearby)],
            outcome.Query.Words.Count == 0 && outcome.Plan.Excluded.Count > 0,
            outcome.Found.Count > 0,
            await lessons.ReadAsync(cancellationToken));
    }
}
