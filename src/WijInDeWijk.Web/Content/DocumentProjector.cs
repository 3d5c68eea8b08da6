using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// Brings what the pages are made of in step with the texts, within the transaction that the caller has open. A document is filled anew
/// when its hash changed; a page without a published text leaves the tables that pages are made of.
/// </summary>
public sealed class DocumentProjector(SiteDbContext store, PublishedContributions contributions, SearchIndexer search, TimeProvider clock)
{
    /// <summary>True where no document was ever taken over.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => !await store.SeedRuns.AnyAsync(cancellationToken);

    /// <param name="library">Sound documents, of all published texts; see <see cref="SourceLibrary.IsSound"/>.</param>
    /// <param name="texts">All texts, published or not.</param>
    /// <param name="cancellationToken">Cancels before the caller's commit; nothing is then changed.</param>
    /// <returns>What changed, for the index of search.</returns>
    public async Task<ProjectionResult> FillAsync(SourceLibrary library, IReadOnlyList<SourceText> texts, CancellationToken cancellationToken) =>
        await FillAsync(await PlanAsync(library, texts, cancellationToken), cancellationToken);

    /// <summary>Works out what has to be done, and does nothing yet. It stays true for who is in <see cref="ContentQueue"/>.</summary>
    internal async Task<ProjectionPlan> PlanAsync(SourceLibrary library, IReadOnlyList<SourceText> texts, CancellationToken cancellationToken)
    {
        var index = await DocumentIndex.LoadAsync(store, cancellationToken);
        var shown = ShownDocuments.In(library);
        var leaving = SelectLeaving(shown, index);
        var changed = SelectChanged(shown, index);

        // What shows a piece of them can't be told once their ties are gone.
        var beside = await search.NeighboursOfAsync([.. KnownOf(changed, index), .. leaving.Select(entity => entity.Id)], cancellationToken);
        return new ProjectionPlan(library, texts.ToDictionary(text => text.File, StringComparer.Ordinal), index, shown, changed, leaving, beside);
    }

    /// <summary>Works out what search will find once that plan is carried out.</summary>
    internal async Task<IndexPlan?> PlanIndexAsync(ProjectionPlan plan, CancellationToken cancellationToken)
    {
        var documents = ComingDocuments.Of(plan.Shown);
        var ids = documents.Select(document => (Document: document, Id: plan.Index.IdOf(DocumentIndex.LinkTo(document)))).Where(item => item.Id is not null)
            .ToDictionary(item => item.Document, item => item.Id!.Value);
        await contributions.PlaceAsync(ids, cancellationToken);
        var changed = plan.Changed.Select(item => item.Document.Link).ToHashSet();
        return await search.PlanAsync(
            new ComingSite(documents, ids, documents.Where(document => changed.Contains(DocumentIndex.LinkTo(document))).ToHashSet(), [.. plan.Leaving.Select(entity => entity.Id)], plan.Beside),
            cancellationToken);
    }

    /// <summary>Makes search find what the plan says, once the pages are filled.</summary>
    internal async Task WriteIndexAsync(IndexPlan? indexing, ProjectionPlan plan, bool hasNewThesaurus, CancellationToken cancellationToken)
    {
        await search.WriteAsync(indexing, document => plan.Index.Get<KnowledgeDocument>(DocumentIndex.LinkTo(document)).Id, cancellationToken);
        if (hasNewThesaurus)
        {
            await search.NoteNewWordsAsync(cancellationToken);
        }
    }

    /// <inheritdoc cref="FillAsync(SourceLibrary, IReadOnlyList{SourceText}, CancellationToken)"/>
    internal async Task<ProjectionResult> FillAsync(ProjectionPlan plan, CancellationToken cancellationToken)
    {
        var (index, files, changed, leaving) = (plan.Index, plan.Files, plan.Changed, plan.Leaving);
        foreach (var id in KnownOf(changed, index))
        {
            await DocumentParts.RemoveAsync(store, id, cancellationToken);
        }

        leaving.ForEach(index.Remove);
        await AddShellsAsync(changed, index, cancellationToken);
        var filling = new DocumentMapper(index);
        foreach (var (document, hash) in changed)
        {
            var entity = index.Get<KnowledgeDocument>(document.Link);
            filling.Fill(entity, document);
            entity.FilledFrom(document.File, hash, files.GetValueOrDefault(document.File)?.UpdatedAt ?? clock.GetUtcNow());
        }

        store.RemoveRange(leaving.OrderBy(entity => entity is Publication)); // after what is tied to them
        await ArchiveImporter.TakeOverAsync(store, plan.Library, index, files, cancellationToken);
        var hasNewThesaurus = await TakeOverThesaurusAsync(plan.Library, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        int[] filled = [.. changed.Select(item => index.Get<KnowledgeDocument>(item.Document.Link).Id)];
        await contributions.ShowAsync(filled, cancellationToken);
        return new ProjectionResult([.. filled, .. leaving.Select(entity => entity.Id)], plan.Beside, changed.Count, leaving.Count, hasNewThesaurus);
    }

    /// <summary>Removes the pages whose own text is no longer published, and fills none.</summary>
    /// <param name="library">Of all published texts, sound or not.</param>
    /// <param name="texts">All texts, published or not.</param>
    /// <param name="cancellationToken">Cancels before the caller's commit; nothing is then changed.</param>
    /// <returns>What left, for the index of search.</returns>
    public async Task<ProjectionResult> RemoveUnpublishedAsync(SourceLibrary library, IReadOnlyList<SourceText> texts, CancellationToken cancellationToken)
    {
        var index = await DocumentIndex.LoadAsync(store, cancellationToken);
        var files = texts.ToDictionary(text => text.File, StringComparer.Ordinal);
        List<KnowledgeDocument> leaving = [.. index.OnSite.Where(entity => entity.SourceFile is { } file && files.GetValueOrDefault(file) is { IsPublished: false })];
        int[] ids = [.. leaving.Select(entity => entity.Id)];
        var beside = await search.NeighboursOfAsync(ids, cancellationToken);
        leaving.ForEach(index.Remove);
        store.RemoveRange(leaving);
        await ArchiveImporter.TakeOverAsync(store, library, index, files, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        return new ProjectionResult(ids, beside, Filled: 0, leaving.Count, HasNewThesaurus: false);
    }

    /// <summary>Makes search find what the last filling changed, and nothing else.</summary>
    public async Task IndexAsync(ProjectionResult result, CancellationToken cancellationToken)
    {
        await search.UpdateAsync(result.Touched, result.Beside, cancellationToken);
        if (result.HasNewThesaurus)
        {
            await search.NoteNewWordsAsync(cancellationToken);
        }
    }

    /// <summary>Ids of those that are on the site already.</summary>
    private static List<int> KnownOf(List<(SourceDocument Document, string Hash)> changed, DocumentIndex index) =>
        [.. changed.Select(item => index.Find(item.Document.Link)).OfType<KnowledgeDocument>().Select(entity => entity.Id)];

    private static List<KnowledgeDocument> SelectLeaving(IReadOnlyList<SourceDocument> shown, DocumentIndex index)
    {
        var present = shown.Select(document => document.Link).ToHashSet();
        return [.. index.OnSite.Where(entity => !present.Contains(DocumentIndex.LinkTo(entity)))];
    }

    /// <summary>Those that say something else, and those that name a document which was not there when they were filled.</summary>
    private static List<(SourceDocument Document, string Hash)> SelectChanged(IReadOnlyList<SourceDocument> shown, DocumentIndex index)
    {
        var added = shown.Select(document => document.Link).Where(link => index.Find(link) is null).ToHashSet();
        return
        [
            .. shown
                .Select(document => (Document: document, Hash: SeedFingerprint.Of(document)))
                .Where(item => index.Find(item.Document.Link) is not { } entity
                    || !string.Equals(entity.SourceHash, item.Hash, StringComparison.Ordinal)
                    || (added.Count > 0 && NamedDocuments.In(item.Document).Any(added.Contains))),
        ];
    }

    private async Task AddShellsAsync(
        List<(SourceDocument Document, string Hash)> changed, DocumentIndex index, CancellationToken cancellationToken)
    {
        // Publications first and saved by themselves: the other shells need their keys.
        foreach (var wave in changed.Select(item => item.Document).Where(document => index.Find(document.Link) is null)
            .GroupBy(document => document is PublicationDocument).OrderByDescending(group => group.Key).ToList())
        {
            foreach (var document in wave)
            {
                var shell = DocumentFactory.For(document, index);
                index.Add(shell, document.File);
                store.Add(shell);
            }

            await store.SaveChangesAsync(cancellationToken);
        }
    }

    private async Task<bool> TakeOverThesaurusAsync(SourceLibrary library, CancellationToken cancellationToken)
    {
        var known = await store.Thesaurus.AsNoTracking().OrderBy(entry => entry.Ordinal).ToListAsync(cancellationToken);
        var isSame = known.Count == library.Thesaurus.Count
            && known.Zip(library.Thesaurus).All(pair => pair.First.Terms.SequenceEqual(pair.Second.Terms, StringComparer.Ordinal) && pair.First.AlsoFinds.SequenceEqual(pair.Second.AlsoFinds, StringComparer.Ordinal));
        if (isSame)
        {
            return false;
        }

        await store.Thesaurus.ExecuteDeleteAsync(cancellationToken);
        store.Thesaurus.AddRange(library.Thesaurus.Select((line, ordinal) =>
            new ThesaurusEntry { Ordinal = ordinal, Terms = [.. line.Terms], AlsoFinds = [.. line.AlsoFinds] }));
        return true;
    }
}

/// <param name="Touched">Ids of the documents whose pages changed, appeared or left.</param>
/// <param name="Beside">Ids of the documents that showed a piece of those before.</param>
/// <param name="Filled">How many were filled anew.</param>
/// <param name="Left">How many left the site.</param>
/// <param name="HasNewThesaurus">Whether search takes other words for the same.</param>
public sealed record ProjectionResult(IReadOnlyCollection<int> Touched, IReadOnlyCollection<int> Beside, int Filled, int Left, bool HasNewThesaurus);
