using Microsoft.Data.Sqlite;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// Asks the store itself whether this start has anything to do. EF Core would answer too, but it prepares itself first, which takes longer than
/// asking.
/// </summary>
internal static class StoreProbe
{
    private const int TableMissing = 1;

    /// <summary>True for a writable store with every migration applied, filled from documents with this fingerprint, with a search index of this version.</summary>
    /// <exception cref="SqliteException">The file is no database, or cannot be written.</exception>
    public static bool IsInStep(string storePath, string fingerprint)
    {
        if (!File.Exists(storePath))
        {
            return false;
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = storePath, Mode = SqliteOpenMode.ReadWrite }.ToString());
        connection.Open();
        try
        {
            return Ask(connection, "SELECT max(MigrationId) FROM __EFMigrationsHistory") == StoreSchema.LastMigration
                && Ask(connection, "SELECT Fingerprint FROM SeedRuns") == fingerprint
                && Ask(connection, "SELECT Version FROM SearchIndexState") == SearchIndexer.CurrentVersion
                && IsWritable(connection);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == TableMissing)
        {
            return false;
        }
    }

    private static string? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // two constants, above
        command.CommandText = question;
#pragma warning restore CA2100
        return command.ExecuteScalar() as string;
    }

    private static bool IsWritable(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE; ROLLBACK;";
        command.ExecuteNonQuery();
        return true;
    }
}
