using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>What every published thing shares: an address, a text in sections, ties to other documents, and where it came from.</summary>
public abstract class KnowledgeDocument(DocumentKind kind)
{
    public const int KeyLength = 200;
    public const int TitleLength = 300;

    public int Id { get; private set; }

    public DocumentKind Kind { get; private set; } = kind;

    /// <summary>How other documents point to it; unique among its kind. See <see cref="DocumentLink.Key"/>.</summary>
    public required string Key { get; set; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    public DocumentState State { get; private set; } = DocumentState.Published;

    /// <summary>When its content last changed, by a source document or by an editor.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The source document it was seeded from, relative to the seeds folder; null for what was made in the site.</summary>
    public string? SourceFile { get; private set; }

    /// <summary>Hash of the source document as it was last taken over.</summary>
    public string? SourceHash { get; private set; }

    /// <summary>When an editor last changed it in the site; from then on seeding leaves it alone.</summary>
    public DateTimeOffset? EditedAt { get; private set; }

    /// <summary>What it is about in the words of those who look for it; found, not shown.</summary>
    public List<string> Keywords { get; set; } = [];

    public List<Section> Sections { get; } = [];

    public List<Person> People { get; } = [];

    public List<EditorNote> EditorNotes { get; } = [];

    public List<DocumentReference> References { get; } = [];

    public List<DocumentReference> ReferencedBy { get; } = [];

    public bool MayBeSeeded => EditedAt is null;

    /// <summary>Records that its content is now that of a source document, and puts it on the site.</summary>
    public void TakeOver(string sourceFile, string sourceHash, DateTimeOffset now)
    {
        if (!MayBeSeeded)
        {
            throw new InvalidOperationException($"'{Key}' was edited in the site; a source document may not overwrite it.");
        }

        (SourceFile, SourceHash, UpdatedAt, State) = (sourceFile, sourceHash, now, DocumentState.Published);
    }

    public void MarkEdited(DateTimeOffset now) => (EditedAt, UpdatedAt) = (now, now);

    /// <summary>Takes it off the site; its address goes on answering that it is gone.</summary>
    public void Archive(DateTimeOffset now) => (State, UpdatedAt) = (DocumentState.Archived, now);
}

public enum DocumentState
{
    Published,
    Archived,
}

internal sealed class KnowledgeDocumentConfiguration : IEntityTypeConfiguration<KnowledgeDocument>
{
    public void Configure(EntityTypeBuilder<KnowledgeDocument> builder)
    {
        builder.ToTable("Documents").UseTptMappingStrategy();
        builder.Property(document => document.Key).HasMaxLength(KnowledgeDocument.KeyLength);
        builder.Property(document => document.Slug).HasMaxLength(KnowledgeDocument.KeyLength);
        builder.Property(document => document.Title).HasMaxLength(KnowledgeDocument.TitleLength);
        builder.HasIndex(document => new { document.Kind, document.Key }).IsUnique();
        builder.HasQueryFilter(StoreContext.PublishedOnly, document => document.State == DocumentState.Published);
    }
}
