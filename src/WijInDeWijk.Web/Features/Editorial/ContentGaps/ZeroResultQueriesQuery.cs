using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.QueryLog;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Search;

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

        // Summed by the store. Of a group SQLite takes the other columns from the row with the latest day. The plus keeps it from going by the
        // index: nearly all days count, and looking up row after row takes nine times as long as reading them in their order.
        var sought = store.Database.SqlQuery<Row>($"""
            SELECT Query, Hits, SUM(Count) AS Count, MAX(Day) AS LastDay FROM SearchQueries
            WHERE +Day >= {since} AND Hits <= {Few} GROUP BY Folded
            """);
        return new ZeroResultQueriesView(
            await TryAsync(sought.Where(row => row.Hits == 0), cancellationToken), await TryAsync(sought.Where(row => row.Hits > 0), cancellationToken));
    }

    private async Task<IReadOnlyList<ZeroResultQuery>> TryAsync(IQueryable<Row> sought, CancellationToken cancellationToken)
    {
        List<ZeroResultQuery> tried = [];
        var most = await sought.OrderByDescending(row => row.Count).ThenByDescending(row => row.LastDay).ThenBy(row => row.Query).Take(Most).ToListAsync(cancellationToken);
        foreach (var row in most)
        {
            var outcome = await engine.SearchAsync(row.Query, isLiteral: false, cancellationToken);
            tried.Add(new ZeroResultQuery(row.Query, row.Hits, row.Count, row.LastDay, outcome.Found.Count));
        }

        return tried;
    }

    private sealed record Row(string Query, int Hits, int Count, DateOnly LastDay);
}

/// <param name="Nothing">The last time, there was no result at all.</param>
/// <param name="Little">The last time, there were one or two.</param>
public sealed record ZeroResultQueriesView(IReadOnlyList<ZeroResultQuery> Nothing, IReadOnlyList<ZeroResultQuery> Little);

/// <param name="Query">As it was typed the last time.</param>
/// <param name="Hits">As many as there were the last time.</param>
/// <param name="Count">How often it was asked.</param>
/// <param name="FoundNow">As many as there are today.</param>
public sealed record ZeroResultQuery(string Query, int Hits, int Count, DateOnly LastDay, int FoundNow)
{
    public bool IsBetter => FoundNow > Hits;
}
