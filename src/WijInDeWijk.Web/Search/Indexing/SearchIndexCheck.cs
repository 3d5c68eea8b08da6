using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>
/// Whether the index says what the documents say. They are written together, so a difference was made past the site, or is a fault of it: a
/// store that was mended by hand, or put back in part.
/// </summary>
public sealed class SearchIndexCheck(SiteDbContext store)
{
    /// <summary>More passages than this may not all have found a place.</summary>
    private const int AllHavePlace = SearchPassage.PerDocument - SearchPassage.TopicsOrdinal;

    /// <summary>What a look at the numbers tells: an index of another version, documents or passages without terms, and the other way around.</summary>
    public async Task<bool> IsIncompleteAsync(CancellationToken cancellationToken)
    {
        try
        {
            return !await store.SearchIndexState.AnyAsync(state => state.Version == SearchIndexer.CurrentVersion, cancellationToken)
                || await store.Documents.AnyAsync(document => document.Kind != DocumentKind.SitePage && !store.SearchPassages.Any(passage => passage.DocumentId == document.Id), cancellationToken)
                || await store.Database.SqlQuery<int>($"SELECT (SELECT COUNT(*) FROM SearchPassages) - (SELECT COUNT(*) FROM SearchIndex_docsize) AS Value").SingleAsync(cancellationToken) != 0
                || await store.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM SearchPassages WHERE Id NOT IN (SELECT id FROM SearchIndex_docsize)").SingleAsync(cancellationToken) != 0;
        }
        catch (SqliteException exception) when (exception.SqliteErrorCode == raw.SQLITE_ERROR)
        {
            // A table of the index is gone.
            return true;
        }
    }

    /// <summary>Takes every document apart as the indexer does, and compares.</summary>
    /// <returns>How many are indexed as they no longer are.</returns>
    public async Task<int> CountLaggingAsync(CancellationToken cancellationToken)
    {
        var lagging = 0;
        var ids = await store.Documents.AsNoTracking().Where(document => document.Kind != DocumentKind.SitePage).Select(document => document.Id).ToListAsync(cancellationToken);
        foreach (var batch in ids.Chunk(IndexedDocuments.BatchSize))
        {
            var indexed = (await store.SearchPassages.AsNoTracking().Where(passage => batch.Contains(passage.DocumentId)).ToListAsync(cancellationToken))
                .ToLookup(passage => passage.DocumentId, passage => (passage.Kind, passage.Heading, passage.Text, passage.Anchor));
            foreach (var document in await IndexedDocuments.LoadAsync(store, batch, cancellationToken))
            {
                var written = DocumentPassages.Of(document).Select(draft => (draft.Kind, draft.Heading, draft.Text, draft.Anchor)).ToList();
                lagging += written.Count > AllHavePlace || written.Order().SequenceEqual(indexed[document.Id].Order()) ? 0 : 1;
            }
        }

        return lagging;
    }
}
