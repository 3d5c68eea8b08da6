using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Cases;

namespace WijInDeWijk.Web.Features.Editorial.Export;

/// <summary>Reads what readers see beside the texts, from the tables that pages read. Who sent it, and what they sent, is not among it.</summary>
public sealed class UserContentExport(SiteDbContext store)
{
    public async Task<UserContentTexts> ReadAsync(CancellationToken cancellationToken) => new(
        await ReactionsAsync(cancellationToken), await CheckInsAsync(cancellationToken), await PhotosAsync(cancellationToken), await HistoriesAsync(cancellationToken));

    private async Task<IReadOnlyList<ReactionEntry>> ReactionsAsync(CancellationToken cancellationToken) =>
    [
        .. (await store.PublishedReactions.AsNoTracking().OrderBy(reaction => reaction.Id)
            .Select(reaction => new { reaction.Id, DocumentKind = reaction.Document.Kind, reaction.Document.Key, reaction.Kind, reaction.Words, reaction.SentAt })
            .ToListAsync(cancellationToken))
            .Select(item => new ReactionEntry(item.Id, new DocumentLink(item.DocumentKind, item.Key), item.Kind, item.Words.Text, item.Words.Place, item.Words.Who, item.SentAt)),
    ];

    private async Task<IReadOnlyList<CheckInEntry>> CheckInsAsync(CancellationToken cancellationToken) =>
    [
        .. (await store.PublishedCheckIns.AsNoTracking().OrderBy(answer => answer.Id)
            .Select(answer => new { answer.Case.Slug, answer.Outcome, answer.Words, answer.SentAt })
            .ToListAsync(cancellationToken))
            .Select(item => new CheckInEntry(item.Slug, item.Outcome, item.Words.Changed, item.Words.Learnt, item.Words.Who, item.SentAt)),
    ];

    private async Task<IReadOnlyList<PhotoEntry>> PhotosAsync(CancellationToken cancellationToken) =>
    [
        .. (await CasePhotos.Published(store)
            .OrderBy(pair => pair.Photo.FileId)
            .Select(pair => new { pair.Photo.FileId, pair.Case.Slug, pair.Photo.File.StoredName, pair.Photo.Alt, pair.Photo.Credit })
            .ToListAsync(cancellationToken))
            .Select(item => new PhotoEntry(item.FileId, item.Slug, item.StoredName, item.Alt, item.Credit, Fingerprint: null, Line: 0)),
    ];

    private async Task<IReadOnlyList<PageHistoryEntry>> HistoriesAsync(CancellationToken cancellationToken)
    {
        var pages = await store.Documents.AsNoTracking().Where(document => PageHistoryEntry.Dated.Contains(document.Kind)).OrderBy(document => document.Kind).ThenBy(document => document.Key)
            .Select(document => new { document.Kind, document.Key, document.SourceFile, document.UpdatedAt })
            .ToListAsync(cancellationToken);
        var notes = (await store.Revisions.AsNoTracking().Where(revision => revision.IsForReaders).OrderBy(revision => revision.Id)
            .Select(revision => new { revision.File, revision.At, revision.Reason })
            .ToListAsync(cancellationToken))
            .ToLookup(revision => revision.File, revision => new ChangeNote(revision.At, revision.Reason), StringComparer.Ordinal);
        return [.. pages.Select(page => new PageHistoryEntry(new DocumentLink(page.Kind, page.Key), page.UpdatedAt, [.. notes[page.SourceFile ?? string.Empty]]))];
    }
}
