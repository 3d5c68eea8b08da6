using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data;

/// <summary>A heading of a document with the blocks under it.</summary>
public sealed class Section
{
    public int Id { get; private set; }

    public int DocumentId { get; set; }

    public int Ordinal { get; set; }

    /// <summary>Null for a text without headings.</summary>
    public string? Heading { get; set; }

    /// <summary>Unique within the document; the fragment of its address.</summary>
    public required string Anchor { get; set; }

    public List<Paragraph> Paragraphs { get; } = [];
}

internal sealed class SectionConfiguration : IEntityTypeConfiguration<Section>
{
    public void Configure(EntityTypeBuilder<Section> builder)
    {
        builder.ToTable("Sections");
        builder.HasOne<KnowledgeDocument>().WithMany(document => document.Sections).HasForeignKey(section => section.DocumentId);
        builder.HasIndex(section => new { section.DocumentId, section.Anchor }).IsUnique();
    }
}
