using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// The log in which SQLite keeps what was saved last, beside the store. Pages stay in it as they were before a later save, also after they
/// were taken over into the store: what was erased is still there until the log is emptied.
/// </summary>
internal static class WriteAheadLog
{
    /// <summary>Takes everything over into the store and empties the log. Not within a transaction.</summary>
    /// <returns>False where somebody was reading or writing for too long; then it is to be done another time.</returns>
    public static async Task<bool> EmptyAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            return await EmptyAsync(store.Database.GetDbConnection(), cancellationToken);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }

    /// <inheritdoc cref="EmptyAsync(SiteDbContext, CancellationToken)"/>
    public static async Task<bool> EmptyAsync(DbConnection connection, CancellationToken cancellationToken)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
        return await command.ExecuteScalarAsync(cancellationToken) is 0L;
    }
}
