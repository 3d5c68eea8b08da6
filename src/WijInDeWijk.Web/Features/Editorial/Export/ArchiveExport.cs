using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Content;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.Export;

/// <summary>What was taken off the site: its name where other documents go on naming it, its title and where it leads where its address answers.</summary>
public sealed class ArchiveExport(SiteDbContext store)
{
    /// <summary>What a story is called that its teller took back: by none of its words.</summary>
    private const string Withdrawn = "een verhaal dat is teruggenomen";

    /// <param name="texts">The published texts.</param>
    /// <param name="before">What was gone when this store was made; null where nothing was.</param>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    public async Task<IReadOnlyList<ArchivedEntry>> ReadAsync(IReadOnlyDictionary<string, string> texts, string? before, CancellationToken cancellationToken)
    {
        var known = before is null ? [] : SourceFolder.Read(new Dictionary<string, string>(StringComparer.Ordinal) { [SourceFiles.ArchiveFile] = before }, []).Archived;
        var documents = (await store.DocumentIdentities.AsNoTracking()
            .Select(document => new { document.Kind, document.Key, IsOnSite = store.Documents.Any(page => page.Id == document.Id) })
            .ToListAsync(cancellationToken))
            .ToDictionary(document => new DocumentLink(document.Kind, document.Key), document => document.IsOnSite);
        var archived = (await store.ArchivedPages.AsNoTracking().ToListAsync(cancellationToken)).ToDictionary(page => new DocumentLink(page.Kind, page.Key));
        var away = documents.Where(document => !document.Value).Select(document => document.Key).ToList();
        var named = Named(texts, known.Select(entry => entry.Link).Concat(away));

        // What is away for now has no address and may never have had one: no more of it than the documents say themselves.
        var here = away
            .Select(link => archived.GetValueOrDefault(link) is { } page ? new ArchivedEntry(link, page.Title.Length > 0 ? page.Title : Withdrawn, page.ForwardTo) : new ArchivedEntry(link, null, null))
            .Where(entry => entry.Title is not null || named.Contains(entry.Link))
            .ToList();

        // What came back since is no longer gone, whatever became of it.
        return
        [
            .. here.Concat(known.Where(entry => !documents.ContainsKey(entry.Link)))
                .OrderBy(entry => entry.Link.ToString(), StringComparer.Ordinal),
        ];
    }

    private static HashSet<DocumentLink> Named(IReadOnlyDictionary<string, string> texts, IEnumerable<DocumentLink> away) =>
        SourceFolder.Read(texts, away).Documents.SelectMany(NamedDocuments.In).ToHashSet();
}
