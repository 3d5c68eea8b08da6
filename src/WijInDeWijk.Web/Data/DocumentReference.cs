using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data;

/// <summary>That one document points to another: in its front matter (listed), in its running text, or both.</summary>
public sealed class DocumentReference
{
    public int FromId { get; set; }

    public KnowledgeDocument From { get; set; } = null!;

    public int ToId { get; set; }

    public KnowledgeDocument To { get; set; } = null!;

    /// <summary>Named in the front matter, as a theme, concept, source or relative.</summary>
    public bool IsListed { get; set; }

    /// <summary>Order among the references of its document.</summary>
    public int Ordinal { get; set; }
}

internal sealed class DocumentReferenceConfiguration : IEntityTypeConfiguration<DocumentReference>
{
    public void Configure(EntityTypeBuilder<DocumentReference> builder)
    {
        builder.ToTable("DocumentReferences").HasKey(reference => new { reference.FromId, reference.ToId });
        builder.HasOne(reference => reference.From).WithMany(document => document.References).HasForeignKey(reference => reference.FromId);
        builder.HasOne(reference => reference.To).WithMany(document => document.ReferencedBy).HasForeignKey(reference => reference.ToId);
    }
}
