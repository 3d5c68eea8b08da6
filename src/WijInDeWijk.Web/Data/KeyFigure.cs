using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>One figure of a case as published; <see cref="KeyFigureEntry"/> says what each value means.</summary>
public sealed class KeyFigure
{
    public int Id { get; private set; }

    public int DocumentId { get; set; }

    public CaseStudy Case { get; set; } = null!;

    public int Ordinal { get; set; }

    /// <summary>Unique within the case; the fragment of its address.</summary>
    public required string Anchor { get; set; }

    public FigureGroup Group { get; set; }

    public FigureTopic Topic { get; set; }

    public FigureScale Scale { get; set; }

    public string? Indicator { get; set; }

    public required string Label { get; set; }

    public decimal? Value { get; set; }

    public int? OneIn { get; set; }

    public decimal? RangeFrom { get; set; }

    public decimal? RangeTo { get; set; }

    public string? Text { get; set; }

    public string? Unit { get; set; }

    public Qualifier? Qualifier { get; set; }

    public string? Definition { get; set; }

    public string? ReferenceDate { get; set; }

    public string? SuppliedBy { get; set; }

    /// <summary>Who says it.</summary>
    public Origin Origin { get; set; }

    /// <summary>Where the publication says it; null for what it does not say.</summary>
    public PageRange? Pages { get; set; }

    /// <summary>In the figure's own unit.</summary>
    public decimal? ComparisonValue { get; set; }

    public string? ComparedWith { get; set; }

    public Qualifier? ComparisonQualifier { get; set; }

    public string? EditorNote { get; set; }
}

internal sealed class KeyFigureConfiguration : IEntityTypeConfiguration<KeyFigure>
{
    public void Configure(EntityTypeBuilder<KeyFigure> builder)
    {
        builder.ToTable("KeyFigures");
        builder.Property(figure => figure.Origin).HasDefaultValue(Origin.Publication).HasSentinel(Origin.Publication);
        builder.HasOne(figure => figure.Case).WithMany(study => study.KeyFigures).HasForeignKey(figure => figure.DocumentId);
        builder.HasIndex(figure => new { figure.DocumentId, figure.Anchor }).IsUnique();
    }
}
