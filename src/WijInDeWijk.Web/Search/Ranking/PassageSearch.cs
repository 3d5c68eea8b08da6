using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Lexicon;
using WijInDeWijk.Web.Search.Querying;

namespace WijInDeWijk.Web.Search.Ranking;

/// <summary>Carries out a plan: which documents answer, best first.</summary>
public sealed class PassageSearch(SiteDbContext store, IOptions<SearchOptions> options)
{
    /// <summary>Passages of a common word that are looked up without being weighed.</summary>
    private const int MaxFound = 2_000;

    private readonly PassageScores _scores = new(store);

    public async Task<IReadOnlyList<RankedDocument>> FindAsync(QueryPlan plan, SearchLexicon lexicon, CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var ranking = new DocumentRanking([.. plan.Words.Select(word => word.Importance)], lexicon.Documents);
            await AddWordsAsync(ranking, plan, cancellationToken);
            var pairs = plan.Words.Zip(plan.Words.Skip(1), (first, second) => (first.Stem, second.Stem)).ToList();
            if (pairs.Count > 0)
            {
                ranking.Near(await _scores.FindAsync(MatchExpression.AnyNear(pairs), MaxFound, cancellationToken));
            }

            ranking.Titled(await _scores.FindAsync(MatchExpression.Titled(plan.Words.Select(word => word.Stem)), MaxFound, cancellationToken));
            return ranking.Rank(await WithAllAsync(ranking, plan.Phrases, cancellationToken), await WithAnyAsync(plan.Excluded, cancellationToken));
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    /// <summary>The words themselves come first, then what is only like them; the rarest first, for they tell most.</summary>
    private async Task AddWordsAsync(DocumentRanking ranking, QueryPlan plan, CancellationToken cancellationToken)
    {
        var groups = plan.Words.SelectMany((word, index) => word.Terms.Select(terms => (Index: index, Word: word, Terms: terms)))
            .OrderByDescending(group => group.Terms.Weight).ThenBy(group => group.Terms.Frequency);
        var weighed = 0;
        foreach (var (index, word, terms) in groups)
        {
            if (terms.IsPhrase)
            {
                ranking.Add(index, await PhrasedAsync(terms.Match, cancellationToken), terms.Weight);
            }
            else if (weighed == 0 || weighed + terms.Frequency <= options.Value.MaxWeighed)
            {
                weighed += terms.Frequency;
                ranking.Add(index, await _scores.RankAsync(terms.Match, cancellationToken), terms.Weight * word.Emphasis);
            }
            else
            {
                ranking.Add(index, await _scores.FindAsync(BesideRarer(plan, index, terms), MaxFound, cancellationToken), terms.Weight * word.Importance);
            }
        }
    }

    /// <summary>Where a rarer word of the query is, a common one adds to it; elsewhere it tells nothing.</summary>
    private static string BesideRarer(QueryPlan plan, int index, PlannedTerms terms)
    {
        var rarer = plan.Words
            .Where((other, place) => place != index && other.Terms is [var own, ..] && own.Frequency < terms.Frequency)
            .Select(other => other.Terms[0].Match)
            .ToList();
        return rarer.Count > 0 ? MatchExpression.Both(terms.Match, rarer) : terms.Match;
    }

    /// <summary>Documents that have every phrase; null where none is asked for. The passages that have one count for more.</summary>
    private async Task<HashSet<int>?> WithAllAsync(DocumentRanking ranking, IReadOnlyList<string> phrases, CancellationToken cancellationToken)
    {
        HashSet<int>? all = null;
        foreach (var phrase in phrases)
        {
            var passages = await PhrasedAsync(phrase, cancellationToken);
            ranking.Phrased(passages);
            var found = passages.Select(passage => SearchPassage.DocumentOf(passage.PassageId));
            all = all is null ? [.. found] : [.. all.Intersect(found)];
        }

        return all;
    }

    /// <summary>Where these words stand after each other in a text; a row of keywords is none.</summary>
    private async Task<IReadOnlyList<PassageScore>> PhrasedAsync(string phrase, CancellationToken cancellationToken) =>
        [.. (await _scores.FindAsync(phrase, int.MaxValue, cancellationToken)).Where(passage => !SearchPassage.IsTopics(passage.PassageId))];

    private async Task<HashSet<int>> WithAnyAsync(IReadOnlyList<string> excluded, CancellationToken cancellationToken)
    {
        var any = new HashSet<int>();
        foreach (var match in excluded)
        {
            any.UnionWith((await _scores.FindAsync(match, int.MaxValue, cancellationToken)).Select(passage => SearchPassage.DocumentOf(passage.PassageId)));
        }

        return any;
    }
}
