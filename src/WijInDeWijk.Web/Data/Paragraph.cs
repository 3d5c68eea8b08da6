using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A paragraph, list or quotation with what it rests on; a subheading rests on nothing and has no <see cref="Origin"/>.</summary>
public sealed class Paragraph
{
    public int Id { get; private set; }

    public int SectionId { get; set; }

    public int Ordinal { get; set; }

    public required string Markdown { get; set; }

    public Origin? Origin { get; set; }

    /// <summary>Pages of the document's publication; null for text of the editors or of a contributor.</summary>
    public PageRange? Pages { get; set; }
}

internal sealed class ParagraphConfiguration : IEntityTypeConfiguration<Paragraph>
{
    public void Configure(EntityTypeBuilder<Paragraph> builder)
    {
        builder.ToTable("Paragraphs");
        builder.HasOne<Section>().WithMany(section => section.Paragraphs).HasForeignKey(paragraph => paragraph.SectionId);
    }
}
