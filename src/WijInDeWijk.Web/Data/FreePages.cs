using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// Pages of the file that nothing points to. Since <c>secure_delete</c> is on they hold nothing; a store from before still has in them what was
/// deleted then.
/// </summary>
internal static class FreePages
{
    /// <summary>Kept in the header of the file, which the site uses for nothing else.</summary>
    private const int Wiped = 1;

    /// <summary>Writes the file anew without them, once in the life of a store.</summary>
    public static async Task WipeOnceAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        if (await VersionAsync(store, cancellationToken) >= Wiped)
        {
            return;
        }

        await store.Database.ExecuteSqlRawAsync("VACUUM;", cancellationToken);
        await store.Database.ExecuteSqlRawAsync("PRAGMA user_version=1;", cancellationToken);
        await WriteAheadLog.EmptyAsync(store, cancellationToken);
    }

    private static async Task<int> VersionAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = store.Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA user_version;";
            return Convert.ToInt32(await command.ExecuteScalarAsync(cancellationToken), CultureInfo.InvariantCulture);
        }
        finally
        {
            await store.Database.CloseConnectionAsync();
        }
    }
}
