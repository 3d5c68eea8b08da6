using System.Data.Common;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// Copies of the tables that pages are made of, in memory and for one connection. SQLite finds a temporary table before one of the store by the
/// same name: what this context writes from then on goes into the copies, and what it reads comes from them. The store is not written, not
/// even locked, and with the end of the transaction they are gone.
/// </summary>
internal static partial class ScratchTables
{
    /// <summary>Begins to read the store as it is now.</summary>
    /// <returns>Its end.</returns>
    public static async Task<IAsyncDisposable> BeginAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        await store.Database.OpenConnectionAsync(cancellationToken);
#pragma warning disable CA1849 // there is no other way to begin one that only reads
        var reading = ((SqliteConnection)store.Database.GetDbConnection()).BeginTransaction(deferred: true);
#pragma warning restore CA1849
        return new Reading(reading, (await store.Database.UseTransactionAsync(reading, cancellationToken))!);
    }

    /// <summary>Puts copies before the tables, within that transaction.</summary>
    public static async Task CopyAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var tables = TablesOf(store.Model);
        var (creating, copying, indexing) = (new StringBuilder(), new StringBuilder("PRAGMA defer_foreign_keys=ON;\n"), new StringBuilder());
        await using var command = CommandOf(store);
        command.CommandText = "SELECT type, name, tbl_name, sql FROM main.sqlite_master WHERE type IN ('table', 'index') AND sql IS NOT NULL";
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
            {
                var (name, table, sql) = (reader.GetString(1), reader.GetString(2), reader.GetString(3));
                if (!tables.Contains(table))
                {
                    continue;
                }

                if (reader.GetString(0) == "index")
                {
                    indexing.Append(sql.Replace($"INDEX \"{name}\"", $"INDEX temp.\"{name}\"", StringComparison.Ordinal)).Append(";\n");
                    continue;
                }

                // No key leads from a temporary table to one of the store.
                var own = ForeignKey().Replace(sql, key => tables.Contains(key.Groups["table"].Value) ? key.Value : string.Empty);
                creating.Append(own.Replace("CREATE TABLE ", "CREATE TEMP TABLE ", StringComparison.Ordinal)).Append(";\n");
                copying.Append("INSERT INTO temp.\"").Append(table).Append("\" SELECT * FROM main.\"").Append(table).Append("\";\n");
            }
        }

#pragma warning disable CA2100, CA3001 // made of what the store says of its own tables
        command.CommandText = $"{creating}{copying}{indexing}";
#pragma warning restore CA2100, CA3001
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Documents with all that hangs on them, and what they are made of. What is found of them, search knows.</summary>
    private static HashSet<string> TablesOf(IModel model)
    {
        HashSet<IEntityType> types = [.. model.GetEntityTypes().Where(type => typeof(KnowledgeDocument).IsAssignableFrom(type.ClrType))];
        for (var before = 0; before < types.Count;)
        {
            before = types.Count;
            types.UnionWith(model.GetEntityTypes().Where(type => type.GetForeignKeys().Any(key => types.Contains(key.PrincipalEntityType))).ToList());
        }

        types.RemoveWhere(type => type.ClrType == typeof(SearchPassage) || type.ClrType == typeof(SearchFacet));
        Type[] others = [typeof(DocumentIdentity), typeof(SourceText), typeof(ThesaurusEntry), typeof(ArchivedPage)];
        return [.. types.Concat(others.Select(type => model.FindEntityType(type)!)).Select(type => type.GetTableName()!)];
    }

    private static DbCommand CommandOf(SiteDbContext store)
    {
        var command = store.Database.GetDbConnection().CreateCommand();
        command.Transaction = store.Database.CurrentTransaction!.GetDbTransaction();
        return command;
    }

    private sealed class Reading(DbTransaction transaction, IDbContextTransaction ofContext) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await ofContext.DisposeAsync();
            await transaction.DisposeAsync();
        }
    }

    [GeneratedRegex("""
        ,\s*CONSTRAINT "[^"]*" FOREIGN KEY \([^)]*\) REFERENCES "(?<table>[^"]*)" \([^)]*\)( ON DELETE (CASCADE|RESTRICT|SET NULL))?
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ForeignKey();
}
