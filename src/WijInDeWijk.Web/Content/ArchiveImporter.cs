using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// Makes the addresses answer of what left the site for good: here, or by <c>archief.yaml</c> before this store was made. What is away for now
/// has no address.
/// </summary>
internal static class ArchiveImporter
{
    public static async Task TakeOverAsync(
        SiteDbContext store, SourceLibrary library, DocumentIndex index, IReadOnlyDictionary<string, SourceText> files, CancellationToken cancellationToken)
    {
        var known = await store.ArchivedPages.AsNoTracking().OrderBy(page => page.Id)
            .Select(page => new Page(page.Kind, page.Key, page.Title, page.ForwardTo)).ToListAsync(cancellationToken);

        // What came back since is no longer gone, whatever became of it.
        var before = library.Archived.Where(entry => entry.Title is not null && !index.Knows(entry.Link)).DistinctBy(entry => entry.Link)
            .Select(entry => new Page(entry.Link.Kind, entry.Link.Key, entry.Title!, entry.ForwardTo));
        var here = index.Away.Where(identity => files.GetValueOrDefault(identity.SourceFile) is not { State: SourceTextState.Unpublished }).OrderBy(identity => identity.Id)
            .Select(identity => ToPage(identity, files.GetValueOrDefault(identity.SourceFile)));
        List<Page> wanted = [.. before, .. here];
        if (known.SequenceEqual(wanted))
        {
            return;
        }

        await store.ArchivedPages.ExecuteDeleteAsync(cancellationToken);
        store.ArchivedPages.AddRange(wanted.Select(page => new ArchivedPage { Kind = page.Kind, Key = page.Key, Title = page.Title, ForwardTo = page.ForwardTo }));
    }

    private static Page ToPage(DocumentIdentity identity, SourceText? text) =>
        new(identity.Kind, identity.Key, text is { IsWithdrawn: true } ? string.Empty : identity.Title, text?.ForwardTo);

    private sealed record Page(DocumentKind Kind, string Key, string Title, string? ForwardTo);
}
