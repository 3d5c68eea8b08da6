using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Data;

/// <summary>What the editors say about a slip or contradiction in the publication, which itself stays as published.</summary>
public sealed class EditorNote
{
    public int Id { get; private set; }

    /// <summary>The case or lesson.</summary>
    public int DocumentId { get; set; }

    public int Ordinal { get; set; }

    public required string Text { get; set; }

    /// <summary>Null for a note on a story that comes from no publication.</summary>
    public PageRange? Pages { get; set; }
}

internal sealed class EditorNoteConfiguration : IEntityTypeConfiguration<EditorNote>
{
    public void Configure(EntityTypeBuilder<EditorNote> builder)
    {
        builder.ToTable("EditorNotes");
        builder.HasOne<KnowledgeDocument>().WithMany(document => document.EditorNotes).HasForeignKey(note => note.DocumentId);
    }
}
