using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>
/// Keeps the search index in step with the documents. What it writes belongs to the transaction that the caller has open,
/// so that a page and its place in the index appear and disappear together.
/// </summary>
public sealed class SearchIndexer(SiteDbContext store, IOptions<SearchOptions> options)
{
    /// <summary>Raise it when the same text gives other terms, or the same document other passages: the index is then rebuilt at the next start.</summary>
    public const string CurrentVersion = "6";

    /// <summary>Rebuilds an index that an earlier version of the site made.</summary>
    public async Task EnsureCurrentAsync(CancellationToken cancellationToken)
    {
        if (!await IsCurrentAsync(cancellationToken))
        {
            await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
            await RebuildAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
    }

    /// <summary>Writes the whole index anew, whatever was there.</summary>
    public async Task RebuildAsync(CancellationToken cancellationToken)
    {
        await using var table = await IndexTable.OpenAsync(store, cancellationToken);
        await table.RecreateAsync(cancellationToken);
        await store.SearchPassages.ExecuteDeleteAsync(cancellationToken);
        await store.SearchFacets.ExecuteDeleteAsync(cancellationToken);
        var ids = await store.Documents.Select(document => document.Id).ToListAsync(cancellationToken);
        await WriteAsync(table, ids, cancellationToken);
    }

    /// <summary>Brings documents, and what shows a piece of them, up to date; those that are no longer published disappear.</summary>
    public Task UpdateAsync(IReadOnlyCollection<int> documentIds, CancellationToken cancellationToken) => UpdateAsync(documentIds, [], cancellationToken);

    /// <param name="documentIds">Those that changed, appeared or left.</param>
    /// <param name="beside">Those that showed a piece of them before; see <see cref="NeighboursOfAsync"/>.</param>
    /// <param name="cancellationToken">Stops before the next document.</param>
    public async Task UpdateAsync(IReadOnlyCollection<int> documentIds, IReadOnlyCollection<int> beside, CancellationToken cancellationToken)
    {
        if (!await IsCurrentAsync(cancellationToken) || await HaveConceptAsync(documentIds, cancellationToken))
        {
            await RebuildAsync(cancellationToken);
            return;
        }

        if (documentIds.Count == 0)
        {
            return;
        }

        await WriteAnewAsync([.. documentIds, .. beside, .. await NeighboursOfAsync(documentIds, cancellationToken)], cancellationToken);
    }

    /// <summary>As above, of one document where only what stands beside its text changed: no other shows a piece of that.</summary>
    public async Task UpdateOneAsync(int documentId, CancellationToken cancellationToken)
    {
        if (await IsCurrentAsync(cancellationToken))
        {
            await WriteAnewAsync([documentId], cancellationToken);
        }
        else
        {
            await RebuildAsync(cancellationToken);
        }
    }

    /// <summary>Works out what a change will mean for the index, before it is written; see <see cref="WriteAsync(IndexPlan, Func{KnowledgeDocument, int}, CancellationToken)"/>.</summary>
    /// <returns>Null where the whole index has to be written anew.</returns>
    internal async Task<IndexPlan?> PlanAsync(ComingSite site, CancellationToken cancellationToken) =>
        await IsCurrentAsync(cancellationToken) ? await new IndexPlanner(store, options.Value.Steps).PlanAsync(site, cancellationToken) : null;

    /// <param name="plan">Worked out of what is in the store by now.</param>
    /// <param name="idOf">Under which number the store has a document by now.</param>
    /// <param name="cancellationToken">Stops before the next document.</param>
    internal async Task WriteAsync(IndexPlan? plan, Func<KnowledgeDocument, int> idOf, CancellationToken cancellationToken)
    {
        if (plan is null)
        {
            await RebuildAsync(cancellationToken);
            return;
        }

        if (plan.IsEmpty)
        {
            return;
        }

        await using var table = await IndexTable.OpenAsync(store, cancellationToken);
        await RemoveAsync(table, [.. plan.Leaving, .. plan.Documents.Where(item => item.IsWhole).Select(item => idOf(item.Document))], cancellationToken);
        foreach (var item in plan.Documents)
        {
            await WriteAsync(table, item, idOf(item.Document), cancellationToken);
        }

        await table.NoteAsync(CurrentVersion, cancellationToken);
    }

    /// <summary>
    /// Writes the terms anew without those of passages that were deleted: until then FTS5 only marks these, for a
    /// contentless table does not know which terms were theirs. Where nothing was deleted since, nothing is written.
    /// </summary>
    public Task MergeAsync(CancellationToken cancellationToken) =>
        store.Database.ExecuteSqlRawAsync("INSERT INTO SearchIndex (SearchIndex) VALUES ('optimize');", cancellationToken);

    /// <summary>The thesaurus changed: nothing is indexed anew for it, but what is remembered of it is forgotten.</summary>
    public async Task NoteNewWordsAsync(CancellationToken cancellationToken)
    {
        await using var table = await IndexTable.OpenAsync(store, cancellationToken);
        await table.NoteAsync(CurrentVersion, cancellationToken);
    }

    private Task<bool> IsCurrentAsync(CancellationToken cancellationToken) =>
        store.SearchIndexState.AnyAsync(state => state.Version == CurrentVersion, cancellationToken);

    /// <summary>Any text may have a compound with the name of a concept in it: see <see cref="SearchNames"/>.</summary>
    private Task<bool> HaveConceptAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken) =>
        store.DocumentIdentities.AnyAsync(document => document.Kind == DocumentKind.Concept && ids.Contains(document.Id), cancellationToken);

    /// <summary>A lesson shows the title of a case, a case that of a theme: they are indexed together.</summary>
    public async Task<IReadOnlyCollection<int>> NeighboursOfAsync(IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var evidence = await store.Evidence
            .Where(item => ids.Contains(item.LessonId) || (item.CaseId != null && ids.Contains(item.CaseId.Value)))
            .Select(item => new { item.LessonId, item.CaseId })
            .ToListAsync(cancellationToken);
        var cases = await store.References
            .Where(tie => tie.IsListed && ids.Contains(tie.ToId))
            .Select(tie => tie.FromId)
            .ToListAsync(cancellationToken);
        return [.. evidence.Select(item => item.LessonId), .. evidence.Select(item => item.CaseId).OfType<int>(), .. cases];
    }

    private static async Task WriteAsync(IndexTable table, PlannedDocument item, int id, CancellationToken cancellationToken)
    {
        if (!item.IsWhole)
        {
            foreach (var ordinal in item.Gone.Concat(item.Passages.Select(passage => passage.Ordinal)))
            {
                await table.RemoveAsync(SearchPassage.IdOf(id, ordinal), cancellationToken);
            }
        }

        foreach (var (ordinal, draft, terms) in item.Passages)
        {
            await table.AddAsync(id, ordinal, draft, terms, cancellationToken);
        }

        if (item.Facets is { } facets)
        {
            await table.RemoveFacetsAsync(id, cancellationToken);
            await table.AddAsync(id, facets, cancellationToken);
        }
    }

    private async Task WriteAnewAsync(HashSet<int> ids, CancellationToken cancellationToken)
    {
        await using var table = await IndexTable.OpenAsync(store, cancellationToken);
        await RemoveAsync(table, ids, cancellationToken);
        await WriteAsync(table, ids, cancellationToken);
    }

    private async Task RemoveAsync(IndexTable table, HashSet<int> ids, CancellationToken cancellationToken)
    {
        await table.RemoveAsync(ids, cancellationToken);
        await store.SearchPassages.Where(passage => ids.Contains(passage.DocumentId)).ExecuteDeleteAsync(cancellationToken);
        await store.SearchFacets.Where(facet => ids.Contains(facet.DocumentId)).ExecuteDeleteAsync(cancellationToken);
    }

    private async Task WriteAsync(IndexTable table, IReadOnlyCollection<int> ids, CancellationToken cancellationToken)
    {
        var analysis = await SearchNames.AnalysisAsync(store, options.Value.Steps, cancellationToken);
        foreach (var batch in ids.Chunk(IndexedDocuments.BatchSize))
        {
            foreach (var document in await IndexedDocuments.LoadAsync(store, batch, cancellationToken))
            {
                foreach (var (ordinal, draft) in PassagePlaces.Of(document))
                {
                    await table.AddAsync(document.Id, ordinal, draft, PassageTerms.Of(draft, analysis), cancellationToken);
                }

                await table.AddAsync(document.Id, DocumentFacets.Of(document), cancellationToken);
            }
        }

        await table.NoteAsync(CurrentVersion, cancellationToken);
    }
}
