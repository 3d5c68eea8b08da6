using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A foreword or introduction of a publication, retold.</summary>
public sealed class PublicationText() : KnowledgeDocument(DocumentKind.PublicationText)
{
    public int PublicationId { get; set; }

    public Publication Publication { get; set; } = null!;

    public PublicationTextKind TextKind { get; set; }

    /// <summary>Place among the publication's texts, from 1.</summary>
    public int Ordinal { get; set; }

    public PageRange Pages { get; set; }

    public List<string> Authors { get; set; } = [];

    public required string Summary { get; set; }
}

internal sealed class PublicationTextConfiguration : IEntityTypeConfiguration<PublicationText>
{
    public void Configure(EntityTypeBuilder<PublicationText> builder)
    {
        builder.ToTable("PublicationTexts");
        builder.HasOne(text => text.Publication).WithMany(publication => publication.Texts).HasForeignKey(text => text.PublicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
