using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>Reads texts for the pages of editors.</summary>
public sealed class TextsQuery(SiteDbContext store, DocumentUrls urls)
{
    public async Task<TextList> ListAsync(TextFilter filter, CancellationToken cancellationToken)
    {
        var rows = await store.SourceTexts.AsNoTracking()
            .Select(text => new { text.File, text.State, text.UpdatedAt, IsWaiting = text.WaitingText != null, IsChangedHere = text.TakenOverText == null || text.Text != text.TakenOverText })
            .ToListAsync(cancellationToken);
        var titles = await TitlesAsync(cancellationToken);
        var items = rows
            .Where(row => TextKinds.Of(row.File) is not null)
            .Select(row => new TextItem(row.File, TextKinds.Of(row.File)!.Value, titles.GetValueOrDefault(row.File) ?? TextKinds.ListName(row.File) ?? row.File, row.State, row.UpdatedAt, row.IsChangedHere, row.IsWaiting))
            .OrderBy(item => item.Kind).ThenBy(item => item.File, StringComparer.Ordinal)
            .ToList();
        return new TextList(filter, [.. items.Where(filter.Keeps)], items.Count, items.Count(item => item.IsWaiting));
    }

    public async Task<bool> ExistsAsync(string file, CancellationToken cancellationToken) =>
        TextKinds.Of(file) is not null && await store.SourceTexts.AnyAsync(item => item.File == file, cancellationToken);

    /// <summary>Null for a text that does not exist or is not edited here.</summary>
    public async Task<StoredText?> FindAsync(string file, CancellationToken cancellationToken)
    {
        var text = TextKinds.Of(file) is null ? null : await store.SourceTexts.AsNoTracking().SingleOrDefaultAsync(item => item.File == file, cancellationToken);
        if (text is null)
        {
            return null;
        }

        var page = SourceFiles.IsList(file) ? null : await NewestFirst(store.DocumentIdentities.Where(document => document.SourceFile == file))
            .Select(document => new { document.Kind, document.Key, document.Slug, document.Title })
            .FirstOrDefaultAsync(cancellationToken);
        return new StoredText(text, page?.Title ?? TextKinds.ListName(file) ?? file, page is null || !text.IsPublished ? null : urls.For(page.Kind, page.Key, page.Slug));
    }

    /// <param name="kind">What is being made.</param>
    /// <param name="publication">Slug of the one that was chosen; null for the newest.</param>
    /// <param name="cancellationToken">Stops before anything is read.</param>
    public async Task<NewText> NewAsync(NewTextKind kind, string? publication, CancellationToken cancellationToken)
    {
        var choices = await store.Publications.AsNoTracking().OrderByDescending(item => item.Year).ThenBy(item => item.Title)
            .Select(item => new PublicationChoice(item.Slug, item.Title))
            .ToListAsync(cancellationToken);
        return new NewText(kind, publication ?? choices.FirstOrDefault()?.Slug, choices);
    }

    /// <summary>Everything that a text can point to, as it is written.</summary>
    public async Task<IReadOnlyList<LinkChoice>> LinksAsync(CancellationToken cancellationToken) =>
    [
        .. (await store.Documents.AsNoTracking()
            .Where(document => document.Kind != DocumentKind.Theme && document.Kind != DocumentKind.Publication && document.Kind != DocumentKind.SitePage)
            .Select(document => new { document.Kind, document.Key, document.Title })
            .ToListAsync(cancellationToken))
            .OrderBy(document => document.Kind == DocumentKind.Concept ? 0 : 1).ThenBy(document => document.Kind).ThenBy(document => document.Title, DutchFormat.Alphabet)
            .Select(document => LinkTo(new DocumentLink(document.Kind, document.Key), document.Title)),
        .. Terms.All<SitePlace>().Select(place => LinkTo(new DocumentLink(DocumentKind.SitePage, place.Code()), place.Label())),
    ];

    private static LinkChoice LinkTo(DocumentLink target, string title) =>
        new($"[{title.Replace('[', '(').Replace(']', ')')}]({target})", $"{target.Kind.Label()}: {title}");

    private async Task<Dictionary<string, string>> TitlesAsync(CancellationToken cancellationToken) =>
        (await NewestFirst(store.DocumentIdentities.Where(document => document.Kind != DocumentKind.Theme && document.Kind != DocumentKind.Source))
            .Select(document => new { document.SourceFile, document.Title })
            .ToListAsync(cancellationToken))
            .GroupBy(document => document.SourceFile, StringComparer.Ordinal)
            .ToDictionary(file => file.Key, file => file.First().Title, StringComparer.Ordinal);

    /// <summary>A text whose address changed was several documents: what is on the site counts, else what was there last.</summary>
    private IOrderedQueryable<DocumentIdentity> NewestFirst(IQueryable<DocumentIdentity> documents) => documents.AsNoTracking()
        .OrderByDescending(document => store.Documents.Any(page => page.Id == document.Id)).ThenByDescending(document => document.Id);
}

/// <param name="Markdown">As it stands in a text.</param>
/// <param name="Label">As an editor looks for it.</param>
public sealed record LinkChoice(string Markdown, string Label);

/// <param name="Url">Its page, where readers see one.</param>
public sealed record StoredText(SourceText Text, string Title, string? Url);

/// <param name="Total">Without the filter.</param>
/// <param name="Waiting">How many differ from a document that changed.</param>
public sealed record TextList(TextFilter Filter, IReadOnlyList<TextItem> Items, int Total, int Waiting);

public sealed record TextItem(string File, TextKind Kind, string Title, SourceTextState State, DateTimeOffset UpdatedAt, bool IsChangedHere, bool IsWaiting);
