using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A publication that cases, lessons and texts come from.</summary>
public sealed class Publication() : KnowledgeDocument(DocumentKind.Publication)
{
    public required string Subtitle { get; set; }

    public required string Publisher { get; set; }

    public required string Programme { get; set; }

    public int Year { get; set; }

    public int PageCount { get; set; }

    public required string Summary { get; set; }

    public List<PublicationText> Texts { get; } = [];
}

internal sealed class PublicationConfiguration : IEntityTypeConfiguration<Publication>
{
    public void Configure(EntityTypeBuilder<Publication> builder) => builder.ToTable("Publications");
}
