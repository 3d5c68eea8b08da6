using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Features.Changes;

/// <summary>Reads what editors marked as worth telling readers; who did it is not among it.</summary>
public sealed class ChangesQuery(SiteDbContext store, DocumentUrls urls)
{
    public async Task<ChangesView> ReadAsync(int documentId, CancellationToken cancellationToken)
    {
        var page = await store.Documents.AsNoTracking().Where(document => document.Id == documentId)
            .Select(document => new { document.Kind, document.Key, document.Slug, document.Title, document.SourceFile, document.UpdatedAt })
            .SingleAsync(cancellationToken);
        var lines = await store.Revisions.AsNoTracking()
            .Where(revision => revision.File == page.SourceFile && revision.IsForReaders)
            .OrderByDescending(revision => revision.Id)
            .Select(revision => new ChangeLine(revision.At, revision.Reason))
            .ToListAsync(cancellationToken);
        return new ChangesView(page.Kind, page.Title, urls.For(page.Kind, page.Key, page.Slug), page.UpdatedAt, lines);
    }
}

/// <param name="Lines">Newest first.</param>
public sealed record ChangesView(DocumentKind Kind, string Title, string Url, DateTimeOffset UpdatedAt, IReadOnlyList<ChangeLine> Lines);

public sealed record ChangeLine(DateTimeOffset At, string Reason);
