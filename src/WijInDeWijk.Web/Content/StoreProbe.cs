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

    /// <summary>True for a store with every migration applied, and none of a newer program.</summary>
    /// <exception cref="SqliteException">The file is no database.</exception>
    public static bool HasSchema(string storePath) => Answers(storePath, SqliteOpenMode.ReadOnly, HasSchema);

    /// <summary>True for a writable store with every migration applied, filled from documents with this fingerprint, with a search index of this version.</summary>
    /// <exception cref="SqliteException">The file is no database, or cannot be written.</exception>
    public static bool IsInStep(string storePath, string fingerprint) => Answers(
        storePath,
        SqliteOpenMode.ReadWrite,
        connection => HasSchema(connection)
            && Ask(connection, "SELECT Fingerprint FROM SeedRuns") == fingerprint
            && Ask(connection, "SELECT Version FROM SearchIndexState") == SearchIndexer.CurrentVersion
            && IsWritable(connection));

    private static bool HasSchema(SqliteConnection connection) => Ask(connection, "SELECT max(MigrationId) FROM __EFMigrationsHistory") == StoreSchema.LastMigration;

    private static bool Answers(string storePath, SqliteOpenMode mode, Func<SqliteConnection, bool> question)
    {
        if (!File.Exists(storePath))
        {
            return false;
        }

        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = storePath, Mode = mode }.ToString());
        connection.Open();
        try
        {
            return question(connection);
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == TableMissing)
        {
            return false;
        }
    }

    private static string? Ask(SqliteConnection connection, string question)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // constants, above
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
