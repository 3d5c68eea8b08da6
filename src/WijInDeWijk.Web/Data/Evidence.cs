using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>What happened in a case, or elsewhere, and what that does to a lesson.</summary>
public sealed class Evidence
{
    public int Id { get; private set; }

    public int LessonId { get; set; }

    public Lesson Lesson { get; set; } = null!;

    public int Ordinal { get; set; }

    public int? CaseId { get; set; }

    /// <summary>Null for evidence from outside the cases.</summary>
    public CaseStudy? Case { get; set; }

    /// <summary>Name of the place, project or author; null for evidence from a case.</summary>
    public string? Elsewhere { get; set; }

    public int? SourceId { get; set; }

    public LiteratureSource? Source { get; set; }

    public Stance Stance { get; set; }

    public required string Text { get; set; }

    /// <summary>Who says it.</summary>
    public Origin Origin { get; set; }

    /// <summary>Where the publication tells it; null only for what editors or a contributor say.</summary>
    public PageRange? Pages { get; set; }

    /// <summary>When it was noted, as far as known: <c>2026</c>, <c>2026-11</c> or <c>2026-11-24</c>. Null for evidence as old as the publication.</summary>
    public string? Date { get; set; }

    /// <summary>Heading of the section of the case that tells it.</summary>
    public string? SectionHeading { get; set; }
}

internal sealed class EvidenceConfiguration : IEntityTypeConfiguration<Evidence>
{
    public void Configure(EntityTypeBuilder<Evidence> builder)
    {
        builder.ToTable("Evidence", table =>
        {
            table.HasCheckConstraint("CK_Evidence_CaseOrElsewhere", "(CaseId IS NULL) <> (Elsewhere IS NULL)");
            table.HasCheckConstraint("CK_Evidence_PagesOfPublication", "Origin <> 'Publication' OR Pages IS NOT NULL");
        });
        builder.Property(evidence => evidence.Origin).HasDefaultValue(Origin.Publication).HasSentinel(Origin.Publication);
        builder.HasOne(evidence => evidence.Lesson).WithMany(lesson => lesson.Evidence).HasForeignKey(evidence => evidence.LessonId);
        builder.HasOne(evidence => evidence.Case).WithMany(study => study.Evidence).HasForeignKey(evidence => evidence.CaseId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(evidence => evidence.Source).WithMany().HasForeignKey(evidence => evidence.SourceId).OnDelete(DeleteBehavior.SetNull);
    }
}
