using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// What every published thing shares: an address, a text in sections, ties to other documents, and where it came from. It exists only while
/// readers see it: whatever reads these tables shows what is public, without having to ask.
/// </summary>
public abstract class KnowledgeDocument(DocumentKind kind)
{
    public const int KeyLength = 200;
    public const int TitleLength = 300;

    public int Id { get; private set; }

    public DocumentIdentity Identity { get; set; } = null!;

    public DocumentKind Kind { get; private set; } = kind;

    /// <summary>How other documents point to it; unique among its kind. See <see cref="DocumentLink.Key"/>.</summary>
    public required string Key { get; set; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>When its text last changed.</summary>
    public DateTimeOffset UpdatedAt { get; private set; }

    /// <summary>The file whose text it is made of; see <see cref="Texts.SourceText.File"/>.</summary>
    public string? SourceFile { get; private set; }

    /// <summary>Hash of what that text said when this was filled.</summary>
    public string? SourceHash { get; private set; }

    /// <summary>What it is about in the words of those who look for it; not on its page, only beside a result that it found.</summary>
    public List<string> Keywords { get; set; } = [];

    public List<Section> Sections { get; } = [];

    public List<Person> People { get; } = [];

    public List<EditorNote> EditorNotes { get; } = [];

    /// <summary>Of readers, on lessons and cases.</summary>
    public List<PublishedReaction> Reactions { get; } = [];

    public List<DocumentReference> References { get; } = [];

    public List<DocumentReference> ReferencedBy { get; } = [];

    /// <summary>Records which text it was filled from.</summary>
    public void FilledFrom(string sourceFile, string sourceHash, DateTimeOffset updatedAt)
    {
        (SourceFile, SourceHash, UpdatedAt) = (sourceFile, sourceHash, updatedAt);
        (Identity.Slug, Identity.Title, Identity.SourceFile) = (Slug, Title, sourceFile);
    }

    /// <summary>It changed before this store was made.</summary>
    public void DateBack(DateTimeOffset updatedAt) => UpdatedAt = updatedAt;
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
        builder.HasOne(document => document.Identity).WithOne().HasForeignKey<KnowledgeDocument>(document => document.Id);
    }
}
