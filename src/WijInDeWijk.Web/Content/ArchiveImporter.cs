using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

/// <summary>Makes the addresses of <c>archief.yaml</c> answer.</summary>
internal static class ArchiveImporter
{
    public static async Task TakeOverAsync(SiteDbContext store, SourceLibrary library, CancellationToken cancellationToken)
    {
        var known = await store.ArchivedPages.AsNoTracking().OrderBy(page => page.Id).ToListAsync(cancellationToken);
        var wanted = library.Archived.Where(entry => entry.Title is not null).DistinctBy(entry => entry.Link).ToList();
        if (known.Select(page => (page.Kind, page.Key, page.Title, page.ForwardTo)).SequenceEqual(wanted.Select(entry => (entry.Link.Kind, entry.Link.Key, entry.Title!, entry.ForwardTo))))
        {
            return;
        }

        await store.ArchivedPages.ExecuteDeleteAsync(cancellationToken);
        store.ArchivedPages.AddRange(wanted.Select(entry => new ArchivedPage { Kind = entry.Link.Kind, Key = entry.Link.Key, Title = entry.Title!, ForwardTo = entry.ForwardTo }));
    }
}
