using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>Something that works or chafes in a case, in one sentence.</summary>
public sealed class Finding
{
    public int Id { get; private set; }

    public int DocumentId { get; set; }

    public int Ordinal { get; set; }

    public FindingKind Kind { get; set; }

    public required string Text { get; set; }

    /// <summary>Who says it.</summary>
    public Origin Origin { get; set; }

    /// <summary>Where the publication says it; null for what it does not say.</summary>
    public PageRange? Pages { get; set; }
}

internal sealed class FindingConfiguration : IEntityTypeConfiguration<Finding>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("Findings");
        builder.Property(finding => finding.Origin).HasDefaultValue(Origin.Publication).HasSentinel(Origin.Publication);
        builder.HasOne<CaseStudy>().WithMany(study => study.Findings).HasForeignKey(finding => finding.DocumentId);
    }
}
