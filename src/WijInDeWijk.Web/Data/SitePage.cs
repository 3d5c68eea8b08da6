using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A page on which the site speaks of itself; see <see cref="SiteTexts"/>. It is no knowledge: search and downloads leave it out.</summary>
public sealed class SitePage() : KnowledgeDocument(DocumentKind.SitePage)
{
    /// <summary>For search engines and for a shared link.</summary>
    public required string Description { get; set; }

    public required string Lead { get; set; }
}

internal sealed class SitePageConfiguration : IEntityTypeConfiguration<SitePage>
{
    public void Configure(EntityTypeBuilder<SitePage> builder) => builder.ToTable("SitePages");
}
