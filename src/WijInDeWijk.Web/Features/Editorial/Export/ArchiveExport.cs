using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.Export;

/// <summary>What was taken off the site: its name where other documents go on naming it, its title and where it leads where its address answers.</summary>
public sealed class ArchiveExport(SiteDbContext store)
{
    /// <param name="texts">The published texts.</param>
    /// <param name="before">What was gone when this store was made; null where nothing was.</param>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    public async Task<IReadOnlyList<ArchivedEntry>> ReadAsync(IReadOnlyDictionary<string, string> texts, string? before, CancellationToken cancellationToken)
    {
        var known = before is null ? [] : SourceFolder.Read(new Dictionary<string, string>(StringComparer.Ordinal) { [SourceFiles.ArchiveFile] = before }, []).Archived;
        var documents = await store.Documents.IgnoreQueryFilters().AsNoTracking()
            .Select(document => new { document.Kind, document.Key, document.State, document.Title, document.SourceFile })
            .ToListAsync(cancellationToken);
        var forwards = await store.SourceTexts.AsNoTracking().Where(text => text.ForwardTo != null)
            .ToDictionaryAsync(text => text.File, text => text.ForwardTo, StringComparer.Ordinal, cancellationToken);
        var away = documents.FindAll(document => document.State != DocumentState.Published);
        var named = Named(texts, known.Select(entry => entry.Link).Concat(away.Select(document => new DocumentLink(document.Kind, document.Key))));

        // What is away for now has no address and may never have had one: no more of it than the documents say themselves.
        var here = away
            .Select(document => document.State == DocumentState.Archived
                ? new ArchivedEntry(new DocumentLink(document.Kind, document.Key), document.Title, forwards.GetValueOrDefault(document.SourceFile ?? string.Empty))
                : new ArchivedEntry(new DocumentLink(document.Kind, document.Key), null, null))
            .Where(entry => entry.Title is not null || named.Contains(entry.Link))
            .ToList();

        // What came back since is no longer gone, whatever became of it.
        var stored = documents.Select(document => new DocumentLink(document.Kind, document.Key)).ToHashSet();
        return
        [
            .. here.Concat(known.Where(entry => !stored.Contains(entry.Link)))
                .OrderBy(entry => entry.Link.ToString(), StringComparer.Ordinal),
        ];
    }

    private static HashSet<DocumentLink> Named(IReadOnlyDictionary<string, string> texts, IEnumerable<DocumentLink> away) =>
        SourceFolder.Read(texts, away).Documents.SelectMany(NamedDocuments.In).ToHashSet();
}
