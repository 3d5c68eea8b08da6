using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>Writes the full-text table and the rows beside it, in the transaction that the store has open.</summary>
internal sealed class IndexTable : IAsyncDisposable
{
    private readonly SiteDbContext _store;
    private readonly SqliteCommand _addPassage;
    private readonly SqliteCommand _addTerms;
    private readonly SqliteCommand _addFacet;
    private readonly SqliteCommand _removeFacets;
    private readonly SqliteCommand _removePassage;
    private readonly SqliteCommand _removeTerms;

    private IndexTable(SiteDbContext store, SqliteTransaction transaction)
    {
        _store = store;
        _addPassage = Command(
            transaction, "INSERT INTO SearchPassages (Id, DocumentId, Kind, Heading, Text, Anchor) VALUES ($id, $document, $kind, $heading, $text, $anchor)",
            "$id", "$document", "$kind", "$heading", "$text", "$anchor");
        _addTerms = Command(
            transaction, "INSERT INTO SearchIndex (rowid, title, body, facts, parts, exact) VALUES ($id, $title, $body, $facts, $parts, $exact)",
            "$id", "$title", "$body", "$facts", "$parts", "$exact");
        _addFacet = Command(
            transaction, "INSERT INTO SearchFacets (DocumentId, Kind, Value, Label) VALUES ($document, $kind, $value, $label)",
            "$document", "$kind", "$value", "$label");
        _removeFacets = Command(transaction, "DELETE FROM SearchFacets WHERE DocumentId = $document", "$document");
        _removePassage = Command(transaction, "DELETE FROM SearchPassages WHERE Id = $id", "$id");
        _removeTerms = Command(transaction, "DELETE FROM SearchIndex WHERE rowid = $id", "$id");
    }

    /// <exception cref="InvalidOperationException">The store has no transaction open.</exception>
    public static Task<IndexTable> OpenAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var transaction = store.Database.CurrentTransaction?.GetDbTransaction() as SqliteTransaction
            ?? throw new InvalidOperationException("The index is written in the transaction of what it describes; there is none.");
        return Task.FromResult(new IndexTable(store, transaction));
    }

    public async Task RecreateAsync(CancellationToken cancellationToken)
    {
        await _store.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS SearchVocabulary; DROP TABLE IF EXISTS SearchIndex;", cancellationToken);
        await _store.Database.ExecuteSqlRawAsync(SqlFile.Read("search-index.sql"), cancellationToken);
    }

    public async Task RemoveAsync(IEnumerable<int> documentIds, CancellationToken cancellationToken)
    {
        foreach (var id in documentIds)
        {
            // By their numbers: the passages of a document that left are gone already.
            await _store.Database.ExecuteSqlAsync(
                $"DELETE FROM SearchIndex WHERE rowid BETWEEN {SearchPassage.IdOf(id, 0)} AND {SearchPassage.IdOf(id, SearchPassage.PerDocument - 1)}", cancellationToken);
        }
    }

    /// <summary>Takes one passage out.</summary>
    public async Task RemoveAsync(long passageId, CancellationToken cancellationToken)
    {
        await RunAsync(_removePassage, cancellationToken, passageId);
        await RunAsync(_removeTerms, cancellationToken, passageId);
    }

    public async Task AddAsync(int documentId, int ordinal, PassageDraft draft, PassageTerms terms, CancellationToken cancellationToken)
    {
        var id = SearchPassage.IdOf(documentId, ordinal);
        await RunAsync(_addPassage, cancellationToken, id, documentId, draft.Kind.ToString(), draft.Heading, draft.Text, draft.Anchor);
        await RunAsync(_addTerms, cancellationToken, id, terms.Title, terms.Body, terms.Facts, terms.Parts, terms.Exact);
    }

    public Task RemoveFacetsAsync(int documentId, CancellationToken cancellationToken) => RunAsync(_removeFacets, cancellationToken, documentId);

    public async Task AddAsync(int documentId, IEnumerable<SearchFacet> facets, CancellationToken cancellationToken)
    {
        foreach (var facet in facets)
        {
            await RunAsync(_addFacet, cancellationToken, documentId, facet.Kind.ToString(), facet.Value, facet.Label);
        }
    }

    /// <summary>Notes that the index changed, and which version it is of.</summary>
    public Task NoteAsync(string version, CancellationToken cancellationToken) => _store.Database.ExecuteSqlAsync(
        $"""
        INSERT INTO SearchIndexState (Id, Version, Generation) VALUES ({SearchIndexState.OnlyId}, {version}, 1)
        ON CONFLICT (Id) DO UPDATE SET Version = excluded.Version, Generation = Generation + 1
        """,
        cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _addPassage.DisposeAsync();
        await _addTerms.DisposeAsync();
        await _addFacet.DisposeAsync();
        await _removeFacets.DisposeAsync();
        await _removePassage.DisposeAsync();
        await _removeTerms.DisposeAsync();
    }

    private static async Task RunAsync(SqliteCommand command, CancellationToken cancellationToken, params object?[] values)
    {
        for (var index = 0; index < values.Length; index++)
        {
            command.Parameters[index].Value = values[index] ?? DBNull.Value;
        }

        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static SqliteCommand Command(SqliteTransaction transaction, string sql, params string[] parameters)
    {
#pragma warning disable CA2100 // constants of this class
        var command = new SqliteCommand(sql, transaction.Connection, transaction);
#pragma warning restore CA2100
        foreach (var parameter in parameters)
        {
            command.Parameters.Add(new SqliteParameter(parameter, null));
        }

        return command;
    }
}
