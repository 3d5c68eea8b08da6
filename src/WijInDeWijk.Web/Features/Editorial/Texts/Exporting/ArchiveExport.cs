using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Seeding;

namespace WijInDeWijk.Web.Features.Editorial.Texts.Exporting;

/// <summary>What was taken off the site: its name where other documents go on naming it, its title and where it leads where its address answers.</summary>
public sealed class ArchiveExport(StoreContext store)
{
    /// <param name="texts">The published texts.</param>
    /// <param name="before">What was gone when this store was made; null where nothing was.</param>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    public async Task<IReadOnlyList<ArchivedEntry>> ReadAsync(IReadOnlyDictionary<string, string> texts, string? before, CancellationToken cancellationToken)
    {
        var known = before is null ? [] : SourceFolder.Read(new Dictionary<string, string>(StringComparer.Ordinal) { [SourceFiles.ArchiveFile] = before }, []).Archived;
        var away = await store.Documents.IgnoreQueryFilters().AsNoTracking()
            .Where(document => document.State != DocumentState.Published)
            .Select(document => new { document.Kind, document.Key, document.State, document.Title, document.SourceFile })
            .ToListAsync(cancellationToken);
        var forwards = await store.SourceTexts.AsNoTracking().Where(text => text.ForwardTo != null)
            .ToDictionaryAsync(text => text.File, text => text.ForwardTo, StringComparer.Ordinal, cancellationToken);
        var named = Named(texts, known.Select(entry => entry.Link).Concat(away.Select(document => new DocumentLink(document.Kind, document.Key))));

        // What is away for now has no address and may never have had one: no more of it than the documents say themselves.
        var here = away
            .Select(document => document.State == DocumentState.Archived
                ? new ArchivedEntry(new DocumentLink(document.Kind, document.Key), document.Title, forwards.GetValueOrDefault(document.SourceFile ?? string.Empty))
                : new ArchivedEntry(new DocumentLink(document.Kind, document.Key), null, null))
            .Where(entry => entry.Title is not null || named.Contains(entry.Link))
            .ToList();
        var published = await PublishedAsync(cancellationToken);
        return
        [
            .. here.Concat(known.Where(entry => !published.Contains(entry.Link) && here.TrueForAll(other => other.Link != entry.Link)))
                .OrderBy(entry => entry.Link.ToString(), StringComparer.Ordinal),
        ];
    }

    private static HashSet<DocumentLink> Named(IReadOnlyDictionary<string, string> texts, IEnumerable<DocumentLink> away) =>
        SourceFolder.Read(texts, away).Documents.SelectMany(NamedDocuments.In).ToHashSet();

    private async Task<HashSet<DocumentLink>> PublishedAsync(CancellationToken cancellationToken) =>
        (await store.Documents.AsNoTracking().Select(document => new { document.Kind, document.Key }).ToListAsync(cancellationToken))
            .Select(document => new DocumentLink(document.Kind, document.Key)).ToHashSet();
}
