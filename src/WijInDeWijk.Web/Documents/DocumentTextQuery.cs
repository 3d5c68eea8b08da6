using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Rendering;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Documents;

/// <summary>Reads the running text of any document. Links to what is no longer on the site become plain words.</summary>
public sealed class DocumentTextQuery(SiteDbContext store, DocumentUrls urls)
{
    public async Task<TextView> ReadAsync(int documentId, CancellationToken cancellationToken)
    {
        var pointsTo = await TiesAsync(store.References.Where(tie => tie.FromId == documentId).OrderBy(tie => tie.Ordinal)
            .Select(tie => new Tie(tie.To.Kind, tie.To.Key, tie.To.Slug, tie.To.Title, tie.IsListed)), cancellationToken);
        var pointedToBy = await TiesAsync(store.References.Where(tie => tie.ToId == documentId && tie.From.Kind != DocumentKind.SitePage).OrderBy(tie => tie.From.Title)
            .Select(tie => new Tie(tie.From.Kind, tie.From.Key, tie.From.Slug, tie.From.Title, tie.IsListed)), cancellationToken);
        var addresses = pointsTo.ToDictionary(tie => new DocumentLink(tie.Kind, tie.Key), tie => tie.Url);
        var sections = await SectionsAsync(documentId, cancellationToken);
        return new TextView([.. sections.Select(section => Render(section, addresses)).Where(section => section.Blocks.Count > 0)], pointsTo, pointedToBy);
    }

    private async Task<List<ReferenceView>> TiesAsync(IQueryable<Tie> query, CancellationToken cancellationToken) =>
        [.. (await query.ToListAsync(cancellationToken))
            .Select(tie => new ReferenceView(tie.Kind, tie.Key, tie.Title, urls.For(tie.Kind, tie.Key, tie.Slug), tie.IsListed))];

    private Task<List<Data.Section>> SectionsAsync(int documentId, CancellationToken cancellationToken) =>
        store.Set<Data.Section>().AsNoTracking()
            .Where(section => section.DocumentId == documentId)
            .OrderBy(section => section.Ordinal)
            .Include(section => section.Paragraphs.OrderBy(paragraph => paragraph.Ordinal))
            .ToListAsync(cancellationToken);

    private SectionView Render(Data.Section section, Dictionary<DocumentLink, string> addresses) => new(
        section.Heading,
        section.Anchor,
        [.. section.Paragraphs.Where((paragraph, place) => !IsEmptyHeading(section.Paragraphs, place)).Select(paragraph => new BlockView(
            paragraph.Origin is null ? paragraph.Markdown : MarkdownText.ToHtml(paragraph.Markdown, link => link.Kind is DocumentKind.SitePage ? urls.ForPlace(link.Key) : addresses.GetValueOrDefault(link)),
            paragraph.Origin,
            paragraph.Pages))]);

    /// <summary>A subheading with another right behind it, or nothing.</summary>
    private static bool IsEmptyHeading(List<Paragraph> paragraphs, int place) =>
        paragraphs[place].Origin is null && (place + 1 == paragraphs.Count || paragraphs[place + 1].Origin is null);

    private sealed record Tie(DocumentKind Kind, string Key, string Slug, string Title, bool IsListed);
}
