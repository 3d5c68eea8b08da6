using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Data;

/// <summary>A place in a publication that refers to a source.</summary>
public sealed class SourceNote
{
    public int Id { get; private set; }

    public int DocumentId { get; set; }

    public int Ordinal { get; set; }

    public int PublicationId { get; set; }

    /// <summary>The chapter, as a reader knows it.</summary>
    public required string Chapter { get; set; }

    /// <summary>Null for a reference in the running text.</summary>
    public int? Number { get; set; }

    public PageRange Pages { get; set; }
}

internal sealed class SourceNoteConfiguration : IEntityTypeConfiguration<SourceNote>
{
    public void Configure(EntityTypeBuilder<SourceNote> builder)
    {
        builder.ToTable("SourceNotes");
        builder.HasOne<LiteratureSource>().WithMany(source => source.Notes).HasForeignKey(note => note.DocumentId);
        builder.HasOne<Publication>().WithMany().HasForeignKey(note => note.PublicationId);
    }
}
