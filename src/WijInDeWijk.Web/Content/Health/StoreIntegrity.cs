using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Whether the store can be read to its end, as it was the last time that somebody looked.</summary>
public sealed class StoreIntegrity
{
    private volatile string? _problem;

    /// <summary>What SQLite says is wrong, in its own words; null for a sound store.</summary>
    public string? Problem => _problem;

    public async Task CheckAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        try
        {
            await store.Database.OpenConnectionAsync(cancellationToken);
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA quick_check(1)"; // one fault is enough to know
            var verdict = await command.ExecuteScalarAsync(cancellationToken) as string;
            _problem = verdict == "ok" ? null : verdict ?? "quick_check";
        }
        catch (SqliteException exception) when (SqliteErrors.IsCorrupt(exception))
        {
            _problem = exception.Message;
        }
    }
}
