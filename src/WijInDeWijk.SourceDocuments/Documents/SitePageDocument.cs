using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.SourceDocuments.Documents;

/// <summary>A page on which the site speaks of itself; see <see cref="SiteTexts"/>.</summary>
public sealed record SitePageDocument : SourceDocument
{
    public override DocumentLink Link => new(DocumentKind.SitePage, Slug);

    /// <summary>For search engines and for a shared link.</summary>
    public required string Description { get; init; }

    /// <summary>What stands below the title.</summary>
    public required string Lead { get; init; }
}
