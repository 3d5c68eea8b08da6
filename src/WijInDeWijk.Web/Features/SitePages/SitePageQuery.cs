using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Features.SitePages;

/// <summary>Reads a page of the site about itself.</summary>
public sealed class SitePageQuery(SiteDbContext store, DocumentTextQuery reading, PromisedPeriods periods)
{
    public async Task<SitePageView> ReadAsync(int documentId, CancellationToken cancellationToken)
    {
        var page = await store.Set<SitePage>().AsNoTracking().SingleAsync(item => item.Id == documentId, cancellationToken);
        var text = await reading.ReadAsync(documentId, cancellationToken);
        return new SitePageView(
            page.Slug,
            page.Title,
            periods.Fill(page.Description),
            periods.Fill(page.Lead),
            page.UpdatedAt,
            [.. text.Sections.Select(Fill)],
            page.Slug is SiteTexts.About ? await PublicationsAsync(cancellationToken) : []);
    }

    private SectionView Fill(SectionView section) => section with
    {
        Heading = section.Heading is { } heading ? periods.Fill(heading) : null,
        Blocks = [.. section.Blocks.Select(block => block with { Html = periods.Fill(block.Html) })],
    };

    private Task<List<PublicationCard>> PublicationsAsync(CancellationToken cancellationToken) => store.Publications
        .OrderByDescending(publication => publication.Year)
        .Select(publication => new PublicationCard(publication.Slug, publication.Title, publication.Subtitle, publication.Publisher, publication.Year, publication.Summary))
        .ToListAsync(cancellationToken);
}
