using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.QueryLog;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Search;
using WijInDeWijk.Web.Search.Querying;

namespace WijInDeWijk.Web.Features.Editorial.ContentGaps;

/// <summary>What readers searched for and did not find, or hardly; and whether they would by now.</summary>
public sealed class ZeroResultQueriesQuery(SiteDbContext store, SearchEngine engine, TimeProvider clock)
{
    /// <summary>For as long as queries are kept.</summary>
    public const int Days = SearchQueryRetention.DaysKept;

    /// <summary>So many results are hardly any.</summary>
    public const int Few = 2;

    /// <summary>Each is searched for anew, and nobody reads more of them at once.</summary>
    public const int Most = 25;

    public async Task<ZeroResultQueriesView> ReadAsync(CancellationToken cancellationToken)
    {
        var since = clock.Today().AddDays(-Days);
        var rows = await store.SearchQueries
            .Where(record => record.Day >= since && record.Hits <= Few)
            .GroupBy(record => new { record.Query, record.Hits })
            .Select(same => new Row(same.Key.Query, same.Key.Hits, same.Count(), same.Max(record => record.Day)))
            .ToListAsync(cancellationToken);
        var sought = rows.GroupBy(row => Fold(row.Query), StringComparer.Ordinal).Select(ZeroResultQuery.Of).ToList();
        return new ZeroResultQueriesView(await TryAsync(sought.Where(query => query.Hits == 0), cancellationToken), await TryAsync(sought.Where(query => query.Hits > 0), cancellationToken));
    }

    /// <summary>Capitals, accents, punctuation and spaces make no other question.</summary>
    private static string Fold(string query) => QueryText.Parse(query).Words is { Count: > 0 } words ? string.Join(' ', words.Select(word => word.Folded)) : query;

    private async Task<IReadOnlyList<ZeroResultQuery>> TryAsync(IEnumerable<ZeroResultQuery> sought, CancellationToken cancellationToken)
    {
        List<ZeroResultQuery> tried = [];
        foreach (var query in sought.OrderByDescending(query => query.Count).ThenByDescending(query => query.LastDay).ThenBy(query => query.Query, StringComparer.Ordinal).Take(Most))
        {
            var outcome = await engine.SearchAsync(query.Query, isLiteral: false, cancellationToken);
            tried.Add(query with { FoundNow = outcome.Found.Count });
        }

        return tried;
    }

    internal sealed record Row(string Query, int Hits, int Count, DateOnly LastDay);
}

/// <param name="Nothing">The last time, there was no result at all.</param>
/// <param name="Little">The last time, there were one or two.</param>
public sealed record ZeroResultQueriesView(IReadOnlyList<ZeroResultQuery> Nothing, IReadOnlyList<ZeroResultQuery> Little);

/// <param name="Query">As it was typed most often.</param>
/// <param name="Hits">As many as there were the last time.</param>
/// <param name="Count">How often it was asked.</param>
/// <param name="FoundNow">As many as there are today.</param>
public sealed record ZeroResultQuery(string Query, int Hits, int Count, DateOnly LastDay, int FoundNow)
{
    public bool IsBetter => FoundNow > Hits;

    internal static ZeroResultQuery Of(IEnumerable<ZeroResultQueriesQuery.Row> rows)
    {
        var all = rows.ToList();
        var last = all.MaxBy(row => (row.LastDay, row.Hits))!;
        return new ZeroResultQuery(all.MaxBy(row => row.Count)!.Query, last.Hits, all.Sum(row => row.Count), last.LastDay, FoundNow: 0);
    }
}
