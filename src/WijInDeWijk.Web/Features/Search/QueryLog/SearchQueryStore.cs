using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Querying;

namespace WijInDeWijk.Web.Features.Search.QueryLog;

/// <summary>Counts queries: the same one on the same day is one row.</summary>
public sealed class SearchQueryStore(SiteDbContext store)
{
    /// <summary>More different queries than readers have in a day are a flood, and what is over is not kept: the store grows by a day's worth at most.</summary>
    public const int MostPerDay = 2_000;

    public async Task AddAsync(IEnumerable<AskedQuery> asked, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        foreach (var query in asked)
        {
            await AddAsync(query, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
    }

    public Task ForgetAsync(DateOnly before, CancellationToken cancellationToken) =>
        store.SearchQueries.Where(record => record.Day < before).ExecuteDeleteAsync(cancellationToken);

    /// <summary>The last one says how it is written and how much it found.</summary>
    private async Task AddAsync(AskedQuery asked, CancellationToken cancellationToken)
    {
        var folded = Fold(asked.Query);
        var again = await store.SearchQueries
            .Where(record => record.Day == asked.Day && record.Folded == folded)
            .ExecuteUpdateAsync(
                set => set.SetProperty(record => record.Query, asked.Query).SetProperty(record => record.Hits, asked.Hits).SetProperty(record => record.Count, record => record.Count + 1),
                cancellationToken);
        if (again == 0 && await store.SearchQueries.CountAsync(record => record.Day == asked.Day, cancellationToken) < MostPerDay)
        {
            store.SearchQueries.Add(new SearchQueryRecord { Query = asked.Query, Folded = folded, Hits = asked.Hits, Day = asked.Day });
            await store.SaveChangesAsync(cancellationToken);
        }
    }

    /// <summary>Capitals, accents, punctuation and spaces make no other question.</summary>
    private static string Fold(string query) => QueryText.Parse(query).Words is { Count: > 0 } words ? string.Join(' ', words.Select(word => word.Folded)) : query;
}

/// <param name="Query">As it was typed, cut to <see cref="SearchQueryRecord.QueryLength"/>.</param>
/// <param name="Hits">How much it found.</param>
public sealed record AskedQuery(string Query, int Hits, DateOnly Day);
