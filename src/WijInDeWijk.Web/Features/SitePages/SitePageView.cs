using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Features.SitePages;

/// <summary>A page of the site about itself, with its periods filled in.</summary>
/// <param name="Publications">For the page that lists them.</param>
public sealed record SitePageView(
    string Slug, string Title, string Description, string Lead, DateTimeOffset UpdatedAt, IReadOnlyList<SectionView> Sections, IReadOnlyList<PublicationCard> Publications);

public sealed record PublicationCard(string Slug, string Title, string Subtitle, string Publisher, int Year, string Summary);
