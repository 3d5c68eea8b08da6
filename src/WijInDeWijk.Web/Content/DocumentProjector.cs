using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// Brings what the pages are made of in step with the texts, within the transaction that the caller has open. A document is filled anew
/// when its hash changed; a page without a published text leaves the site.
/// </summary>
public sealed class DocumentProjector(SiteDbContext store, SearchIndexer search, TimeProvider clock)
{
    /// <summary>True where no document was ever taken over.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => !await store.SeedRuns.AnyAsync(cancellationToken);

    /// <param name="library">Sound documents, of all published texts; see <see cref="SourceLibrary.IsSound"/>.</param>
    /// <param name="texts">All texts, published or not.</param>
    /// <param name="cancellationToken">Cancels before the caller's commit; nothing is then changed.</param>
    /// <returns>What changed, for the index of search.</returns>
    public async Task<ProjectionResult> FillAsync(SourceLibrary library, IReadOnlyList<SourceText> texts, CancellationToken cancellationToken)
    {
        var index = await DocumentIndex.LoadAsync(store, cancellationToken);
        var files = texts.ToDictionary(text => text.File, StringComparer.Ordinal);
        var changed = SelectChanged(library, index);
        foreach (var known in changed.Select(item => index.Find(item.Document.Link)).OfType<KnowledgeDocument>())
        {
            await DocumentParts.RemoveAsync(store, known.Id, cancellationToken);
        }

        await AddShellsAsync(changed, index, cancellationToken);
        var filling = new DocumentMapper(index);
        foreach (var (document, hash) in changed)
        {
            var entity = index.Get<KnowledgeDocument>(document.Link);
            filling.Fill(entity, document);
            entity.Show(document.File, hash, files.GetValueOrDefault(document.File)?.UpdatedAt ?? clock.GetUtcNow());
        }

        var hidden = Hide(library, index, files);
        await ArchiveImporter.TakeOverAsync(store, library, cancellationToken);
        var hasNewThesaurus = await TakeOverThesaurusAsync(library, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        int[] touched = [.. changed.Select(item => index.Get<KnowledgeDocument>(item.Document.Link)).Concat(hidden).Select(entity => entity.Id)];
        return new ProjectionResult(touched, changed.Count, hidden.Count, hasNewThesaurus);
    }

    /// <summary>Makes search find what the last filling changed, and nothing else.</summary>
    public async Task IndexAsync(ProjectionResult result, CancellationToken cancellationToken)
    {
        await search.UpdateAsync(result.Touched, cancellationToken);
        if (result.HasNewThesaurus)
        {
            await search.NoteNewWordsAsync(cancellationToken);
        }
    }

    /// <summary>Those that say something else, and those that name a document which was not there when they were filled.</summary>
    private static List<(SourceDocument Document, string Hash)> SelectChanged(SourceLibrary library, DocumentIndex index)
    {
        var added = library.Documents.Select(document => document.Link).Where(link => index.Find(link) is null).ToHashSet();
        return
        [
            .. library.Documents
                .Select(document => (Document: document, Hash: SeedFingerprint.Of(document)))
                .Where(item => index.Find(item.Document.Link) is not { State: DocumentState.Published } entity
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
                index.Add(shell);
                store.Add(shell);
            }

            await store.SaveChangesAsync(cancellationToken);
        }
    }

    private List<KnowledgeDocument> Hide(SourceLibrary library, DocumentIndex index, Dictionary<string, SourceText> files)
    {
        var present = library.Documents.Select(document => document.Link).ToHashSet();
        var hidden = new List<KnowledgeDocument>();
        foreach (var entity in index.All.Where(entity => !present.Contains(new DocumentLink(entity.Kind, entity.Key))))
        {
            var isAway = files.GetValueOrDefault(entity.SourceFile ?? string.Empty) is { State: SourceTextState.Unpublished };
            if (entity.Hide(isAway ? DocumentState.Unpublished : DocumentState.Archived, clock.GetUtcNow()))
            {
                hidden.Add(entity);
            }
        }

        return hidden;
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
/// <param name="Filled">How many were filled anew.</param>
/// <param name="Hidden">How many left the site.</param>
/// <param name="HasNewThesaurus">Whether search takes other words for the same.</param>
public sealed record ProjectionResult(IReadOnlyCollection<int> Touched, int Filled, int Hidden, bool HasNewThesaurus);
