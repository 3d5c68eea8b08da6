using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Infrastructure.Pages;
using WijInDeWijk.Web.Search;
using WijInDeWijk.Web.Search.Querying;

namespace WijInDeWijk.Web.Features.Search.Results;

/// <summary>Searches, narrows, and reads one page of results.</summary>
public sealed class SearchResultsQuery(SearchEngine engine, SiteDbContext store, SearchHits hits, LessonListQuery lessons)
{
    private const int PageSize = 10;
    private const int MaxNearby = 6;

    public async Task<SearchView> ReadAsync(SearchInput input, CancellationToken cancellationToken)
    {
        // One connection for all of it: opening costs as much as a small query.
        await store.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await ReadAsync(input, await engine.SearchAsync(input.Query, input.IsLiteral, cancellationToken), cancellationToken);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    private async Task<SearchView> ReadAsync(SearchInput input, SearchOutcome outcome, CancellationToken cancellationToken)
    {
        var facets = new FacetCounts(outcome, input);
        var narrowed = facets.Narrowed();
        var paging = Paging.Of(input.PageNumber, PageSize, narrowed.Count);
        return new SearchView(
            input,
            outcome.Query.Text,
            outcome.Corrected,
            paging,
            await hits.ReadAsync([.. narrowed.Skip(paging.Skip).Take(paging.Size)], outcome, cancellationToken),
            facets.Views(),
            facets.Chosen,
            narrowed.Count == 0 ? await NothingAsync(input, outcome, cancellationToken) : null);
    }

    private async Task<NothingFound> NothingAsync(SearchInput input, SearchOutcome outcome, CancellationToken cancellationToken)
    {
        var corrections = new SpellCorrector(outcome.Lexicon);
        var looser = await LooserAsync(input, outcome, cancellationToken);
        return new NothingFound(
            ReasonOf(outcome, looser),
            outcome.Plan.Words.Count > 0 ? [.. outcome.Plan.Words.Select(word => word.Text)] : [outcome.Query.Text],
            [.. outcome.Plan.Words.Where(word => word.IsUnknown).SelectMany(word => corrections.Nearest(word.Text, MaxNearby)).Take(MaxNearby)],
            looser,
            await lessons.ReadAsync(cancellationToken));
    }

    /// <summary>Only where nothing was found at all: choices are undone one by one.</summary>
    private async Task<RelaxedQuery?> LooserAsync(SearchInput input, SearchOutcome outcome, CancellationToken cancellationToken)
    {
        foreach (var looser in outcome.Found.Count == 0 ? RelaxedQuery.Of(outcome.Query.Text) : [])
        {
            if ((await engine.SearchAsync(looser.Text, input.IsLiteral, cancellationToken)).Found.Count > 0)
            {
                return looser;
            }
        }

        return null;
    }

    private static NothingReason ReasonOf(SearchOutcome outcome, RelaxedQuery? looser) => outcome switch
    {
        { Found.Count: > 0 } => NothingReason.Narrowed,
        _ when !outcome.Query.Text.Any(char.IsLetterOrDigit) => NothingReason.NothingAsked,
        { Query.Words.Count: 0, Plan.Excluded.Count: > 0 } => NothingReason.OnlyExcludes,

        // Of more letters than any word has, no word is made: then nothing was typed that stands everywhere.
        { Query.Words.Count: > 0, Plan.Words.Count: 0 } => NothingReason.OnlyStopWords,
        _ when looser is not null => NothingReason.TooStrict,
        _ => NothingReason.NoMatch,
    };
}
