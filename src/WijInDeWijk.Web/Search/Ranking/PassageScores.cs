using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Ranking;

/// <summary>Asks the full-text table which passages match, and how well.</summary>
internal sealed class PassageScores(SiteDbContext store)
{
    // In the order of the columns: a heading says more than a text, a row of facts and a part of a compound less. 'exact' only serves phrases.
    private const string Ranked = "SELECT rowid, -bm25(SearchIndex, 2.0, 1.0, 0.5, 0.8, 0.0) FROM SearchIndex WHERE SearchIndex MATCH $match";
    private const string Unranked = "SELECT rowid, 1.0 FROM SearchIndex WHERE SearchIndex MATCH $match LIMIT $limit";

    /// <summary>Every passage that matches, with its BM25 score; higher is better.</summary>
    public Task<List<PassageScore>> RankAsync(string match, CancellationToken cancellationToken) => ReadAsync(Ranked, match, 0, cancellationToken);

    /// <summary>Passages that match, in no order and without a score, up to a limit.</summary>
    public Task<List<PassageScore>> FindAsync(string match, int limit, CancellationToken cancellationToken) => ReadAsync(Unranked, match, limit, cancellationToken);

    private async Task<List<PassageScore>> ReadAsync(string sql, string match, int limit, CancellationToken cancellationToken)
    {
        var connection = (SqliteConnection)store.Database.GetDbConnection();
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // two constants, above
        command.CommandText = sql;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("$match", match);
        if (limit > 0)
        {
            command.Parameters.AddWithValue("$limit", limit);
        }

        var scores = new List<PassageScore>();
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            scores.Add(new PassageScore(reader.GetInt64(0), reader.GetDouble(1)));
        }

        return scores;
    }
}

internal readonly record struct PassageScore(long PassageId, double Score);
