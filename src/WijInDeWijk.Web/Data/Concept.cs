using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A word of the field, explained.</summary>
public sealed class Concept() : KnowledgeDocument(DocumentKind.Concept)
{
    public int PublicationId { get; set; }

    public Publication Publication { get; set; } = null!;

    public List<string> AlsoCalled { get; set; } = [];

    /// <summary>One sentence that stands by itself.</summary>
    public required string Definition { get; set; }

    /// <summary>Where the publication uses it: pages and runs of pages, as a reader writes them.</summary>
    public List<string> Pages { get; set; } = [];
}

internal sealed class ConceptConfiguration : IEntityTypeConfiguration<Concept>
{
    public void Configure(EntityTypeBuilder<Concept> builder)
    {
        builder.ToTable("Concepts");
        builder.HasOne(concept => concept.Publication).WithMany().HasForeignKey(concept => concept.PublicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
