using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Search.Lexicon;
using WijInDeWijk.Web.Search.Querying;
using WijInDeWijk.Web.Search.Ranking;

namespace WijInDeWijk.Web.Search;

/// <summary>From what somebody typed to the documents that answer.</summary>
public sealed class SearchEngine(LexiconCache cache, LexiconReader reader, PassageSearch passages, IOptions<SearchOptions> options)
{
    /// <param name="typed">As it came in.</param>
    /// <param name="isLiteral">The visitor does not want typing errors put right.</param>
    /// <param name="cancellationToken">Cancels the search.</param>
    public async Task<SearchOutcome> SearchAsync(string? typed, bool isLiteral, CancellationToken cancellationToken)
    {
        var lexicon = await cache.GetAsync(reader, cancellationToken);
        var planner = new QueryPlanner(lexicon, options.Value.Steps);
        var query = QueryText.Parse(typed);
        var plan = planner.Plan(query);
        string? corrected = null;
        if (!isLiteral && options.Value.Steps.HasFlag(SearchSteps.Corrections) && new SpellCorrector(lexicon).Correct(query, plan) is { } better)
        {
            corrected = better;
            plan = planner.Plan(QueryText.Parse(better));
        }

        var found = plan.Words.Count == 0 ? [] : await passages.FindAsync(plan, lexicon, cancellationToken);
        return new SearchOutcome(query, corrected, plan, lexicon, found);
    }
}

/// <param name="Query">As it was read.</param>
/// <param name="Corrected">What was searched for instead, where the query had a typing error.</param>
/// <param name="Plan">How it was understood.</param>
/// <param name="Lexicon">What the index knew at that moment.</param>
/// <param name="Found">Best first.</param>
public sealed record SearchOutcome(QueryText Query, string? Corrected, QueryPlan Plan, SearchLexicon Lexicon, IReadOnlyList<RankedDocument> Found);
