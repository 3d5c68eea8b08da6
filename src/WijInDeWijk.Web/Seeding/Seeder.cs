using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Search.Indexing;

namespace WijInDeWijk.Web.Seeding;

/// <summary>
/// Brings the store in step with the source documents, in one transaction. A document is taken over when its hash changed;
/// a page whose document is gone is archived; what an editor changed in the site stays as the editor left it.
/// </summary>
public sealed class Seeder(StoreContext store, SearchIndexer search, TimeProvider clock, ILogger<Seeder> logger)
{
    /// <summary>True where no document was ever taken over.</summary>
    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => !await store.SeedRuns.AnyAsync(cancellationToken);

    /// <param name="library">Sound documents; see <see cref="SourceLibrary.IsSound"/>.</param>
    /// <param name="fingerprint">Hash of the folder they come from.</param>
    /// <param name="cancellationToken">Cancels before the commit; nothing is then changed.</param>
    public async Task SeedAsync(SourceLibrary library, string fingerprint, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var index = await DocumentIndex.LoadAsync(store, cancellationToken);
        var changed = SelectChanged(library, index);
        foreach (var known in changed.Select(item => index.Find(item.Document.Link)).OfType<KnowledgeDocument>())
        {
            await DocumentParts.RemoveAsync(store, known.Id, cancellationToken);
        }

        await AddShellsAsync(changed, index, cancellationToken);
        var filling = new DocumentFilling(index);
        foreach (var (document, hash) in changed)
        {
            var entity = index.Get<KnowledgeDocument>(document.Link);
            filling.Fill(entity, document);
            entity.TakeOver(document.File, hash, clock.GetUtcNow());
        }

        var archived = Archive(library, index);
        await TakeOverThesaurusAsync(library, cancellationToken);
        await RecordRunAsync(fingerprint, cancellationToken);
        await store.SaveChangesAsync(cancellationToken);
        var touched = changed.Select(item => index.Get<KnowledgeDocument>(item.Document.Link)).Concat(archived);
        await search.UpdateAsync([.. touched.Select(entity => entity.Id)], cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        SeedingLog.Seeded(logger, changed.Count, archived.Count);
    }

    private List<(SourceDocument Document, string Hash)> SelectChanged(SourceLibrary library, DocumentIndex index)
    {
        var changed = new List<(SourceDocument, string)>();
        foreach (var document in library.Documents)
        {
            var hash = SeedFingerprint.Of(document);
            var entity = index.Find(document.Link);
            if (entity is { MayBeSeeded: false })
            {
                if (!string.Equals(entity.SourceHash, hash, StringComparison.Ordinal))
                {
                    SeedingLog.LeftAsEdited(logger, document.File);
                }
            }
            else if (entity is null or { State: DocumentState.Archived } || !string.Equals(entity.SourceHash, hash, StringComparison.Ordinal))
            {
                changed.Add((document, hash));
            }
        }

        return changed;
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
                var shell = DocumentShells.For(document, index);
                index.Add(shell);
                store.Add(shell);
            }

            await store.SaveChangesAsync(cancellationToken);
        }
    }

    private List<KnowledgeDocument> Archive(SourceLibrary library, DocumentIndex index)
    {
        var present = library.Documents.Select(document => document.Link).ToHashSet();
        var gone = index.All
            .Where(entity => entity is { SourceFile: not null, MayBeSeeded: true, State: DocumentState.Published })
            .Where(entity => !present.Contains(new DocumentLink(entity.Kind, entity.Key)))
            .ToList();
        foreach (var entity in gone)
        {
            entity.Archive(clock.GetUtcNow());
        }

        return gone;
    }

    private async Task TakeOverThesaurusAsync(SourceLibrary library, CancellationToken cancellationToken)
    {
        await store.Thesaurus.ExecuteDeleteAsync(cancellationToken);
        store.Thesaurus.AddRange(library.Thesaurus.Select((line, ordinal) =>
            new ThesaurusEntry { Ordinal = ordinal, Terms = [.. line.Terms], AlsoFinds = [.. line.AlsoFinds] }));
    }

    private async Task RecordRunAsync(string fingerprint, CancellationToken cancellationToken)
    {
        await store.SeedRuns.ExecuteDeleteAsync(cancellationToken);
        store.SeedRuns.Add(new SeedRun { Fingerprint = fingerprint, FinishedAt = clock.GetUtcNow() });
    }
}
