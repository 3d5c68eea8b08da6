using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.Lexicon;
using WijInDeWijk.Web.Features.Search.Querying;

namespace WijInDeWijk.Web.Features.Search.Ranking;

/// <summary>Carries out a plan: which documents answer, best first.</summary>
public sealed class PassageSearch(StoreContext store)
{
    /// <summary>A word in more passages than this hardly tells them apart; it is only looked for where rarer words are.</summary>
    private const int MostPassages = 4_000;

    private readonly PassageScores _scores = new(store);

    public async Task<IReadOnlyList<RankedDocument>> FindAsync(QueryPlan plan, SearchLexicon lexicon, CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            var ranking = new DocumentRanking([.. plan.Words.Select(word => word.Importance)], lexicon.Documents);
            foreach (var (index, word) in plan.Words.Index().OrderBy(word => word.Item.Frequency))
            {
                await AddAsync(ranking, index, word, plan, cancellationToken);
            }

            var pairs = plan.Words.Zip(plan.Words.Skip(1), (first, second) => (first.Stem, second.Stem)).ToList();
            if (pairs.Count > 0)
            {
                ranking.Near(await _scores.FindAsync(MatchExpression.AnyNear(pairs), MostPassages, cancellationToken));
            }

            ranking.Titled(await _scores.FindAsync(MatchExpression.Titled(plan.Words.Select(word => word.Stem)), MostPassages, cancellationToken));
            return ranking.Rank(await WithAllAsync(plan.Phrases, cancellationToken), await WithAnyAsync(plan.Excluded, cancellationToken));
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    private async Task AddAsync(DocumentRanking ranking, int index, PlannedWord word, QueryPlan plan, CancellationToken cancellationToken)
    {
        if (word.Frequency > MostPassages)
        {
            // Rarer words come first: where they found something, this one only adds to that.
            var rarer = plan.Words.Where(other => other.Frequency < word.Frequency && other.Terms.Count > 0).Select(other => other.Terms[0].Match).ToList();
            var match = rarer.Count > 0 && ranking.Passages.Count > 0 ? MatchExpression.Both(word.Terms[0].Match, rarer) : word.Terms[0].Match;
            var found = await _scores.FindAsync(match, MostPassages, cancellationToken);
            ranking.Add(index, found, word.Importance);
            return;
        }

        foreach (var terms in word.Terms)
        {
            ranking.Add(index, await _scores.RankAsync(terms.Match, cancellationToken), terms.Weight * word.Emphasis);
        }
    }

    /// <summary>Documents that have every phrase; null where none is asked for.</summary>
    private async Task<HashSet<int>?> WithAllAsync(IReadOnlyList<string> phrases, CancellationToken cancellationToken)
    {
        HashSet<int>? all = null;
        foreach (var phrase in phrases)
        {
            var found = await DocumentsAsync(phrase, cancellationToken);
            all = all is null ? [.. found] : [.. all.Intersect(found)];
        }

        return all;
    }

    private async Task<HashSet<int>> WithAnyAsync(IReadOnlyList<string> excluded, CancellationToken cancellationToken)
    {
        var any = new HashSet<int>();
        foreach (var match in excluded)
        {
            any.UnionWith(await DocumentsAsync(match, cancellationToken));
        }

        return any;
    }

    private async Task<IEnumerable<int>> DocumentsAsync(string match, CancellationToken cancellationToken) =>
        (await _scores.FindAsync(match, int.MaxValue, cancellationToken)).Select(passage => SearchPassage.DocumentOf(passage.PassageId));
}
