using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Analysis;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>Writes the full-text table and the rows beside it, in the transaction that the store has open.</summary>
internal sealed class IndexTable : IAsyncDisposable
{
    private readonly SiteDbContext _store;
    private readonly SqliteCommand _addPassage;
    private readonly SqliteCommand _addTerms;
    private readonly SqliteCommand _addFacet;

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

    public async Task AddAsync(KnowledgeDocument document, DutchAnalysis analysis, CancellationToken cancellationToken)
    {
        foreach (var (ordinal, draft) in Placed([.. DocumentPassages.Of(document)]))
        {
            var id = SearchPassage.IdOf(document.Id, ordinal);
            var terms = PassageTerms.Of(draft, analysis);
            await RunAsync(_addPassage, cancellationToken, id, document.Id, draft.Kind.ToString(), draft.Heading, draft.Text, draft.Anchor);
            await RunAsync(_addTerms, cancellationToken, id, terms.Title, terms.Body, terms.Facts, terms.Parts, terms.Exact);
        }

        foreach (var facet in DocumentFacets.Of(document))
        {
            await RunAsync(_addFacet, cancellationToken, facet.DocumentId, facet.Kind.ToString(), facet.Value, facet.Label);
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
    }

    /// <summary>What a document says has its first places, its keywords the last; what does not fit in is left out.</summary>
    private static IEnumerable<(int Ordinal, PassageDraft Draft)> Placed(IReadOnlyList<PassageDraft> drafts) =>
    [
        .. drafts.Where(draft => draft.Kind is not PassageKind.Topics).Take(SearchPassage.TopicsOrdinal).Select((draft, place) => (place, draft)),
        .. drafts.Where(draft => draft.Kind is PassageKind.Topics).Take(SearchPassage.PerDocument - SearchPassage.TopicsOrdinal)
            .Select((draft, place) => (SearchPassage.TopicsOrdinal + place, draft)),
    ];

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
