using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A lesson drawn from cases.</summary>
public sealed class Lesson() : KnowledgeDocument(DocumentKind.Lesson)
{
    /// <summary>Unique in the knowledge base.</summary>
    public int Number { get; set; }

    public int PublicationId { get; set; }

    public Publication Publication { get; set; } = null!;

    public PageRange Pages { get; set; }

    public required string Claim { get; set; }

    public required string AsksResidents { get; set; }

    public required string AsksProfessionals { get; set; }

    public required string AsksMunicipalities { get; set; }

    public required string AsksFunders { get; set; }

    public List<string> ReflectionQuestions { get; set; } = [];

    public List<Evidence> Evidence { get; } = [];
}

internal sealed class LessonConfiguration : IEntityTypeConfiguration<Lesson>
{
    public void Configure(EntityTypeBuilder<Lesson> builder)
    {
        builder.ToTable("Lessons");
        builder.HasIndex(lesson => lesson.Number).IsUnique();
        builder.HasOne(lesson => lesson.Publication).WithMany().HasForeignKey(lesson => lesson.PublicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
