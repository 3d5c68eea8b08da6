using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Contributions;

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

    /// <summary>Of readers, on lessons and cases; they stay when the text is filled anew.</summary>
    public List<Reaction> Reactions { get; } = [];

    public List<DocumentReference> References { get; } = [];

    public List<DocumentReference> ReferencedBy { get; } = [];

    /// <summary>Records which text it was filled from, and puts it on the site.</summary>
    public void Show(string sourceFile, string sourceHash, DateTimeOffset updatedAt) =>
        (SourceFile, SourceHash, UpdatedAt, State) = (sourceFile, sourceHash, updatedAt, DocumentState.Published);

    /// <summary>It changed before this store was made.</summary>
    public void DateBack(DateTimeOffset updatedAt) => UpdatedAt = updatedAt;

    /// <summary>Takes it off the site.</summary>
    /// <returns>Whether that changed anything.</returns>
    public bool Hide(DocumentState state, DateTimeOffset now)
    {
        if (State == state)
        {
            return false;
        }

        (State, UpdatedAt) = (state, now);
        return true;
    }
}

public enum DocumentState
{
    Published,

    /// <summary>Its address does not exist, for now.</summary>
    Unpublished,

    /// <summary>Its address goes on answering: that it is gone, or where to go.</summary>
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
        builder.HasQueryFilter(SiteDbContext.PublishedOnly, document => document.State == DocumentState.Published);
    }
}
