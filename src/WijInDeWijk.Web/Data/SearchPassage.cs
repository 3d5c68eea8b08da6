using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A passage that search can point at, as a reader sees it. Its terms stand under the same id in the full-text table <c>SearchIndex</c>.</summary>
public sealed class SearchPassage
{
    /// <summary>How many passages a document can have: ids of one document are consecutive, and tell which document it is.</summary>
    public const int PerDocument = 4_096;

    /// <summary>The place of its first keywords among its passages: they come last.</summary>
    public const int TopicsOrdinal = PerDocument - 256;

    /// <summary>What stands between keywords in the heading of their passage.</summary>
    public const string BetweenTopics = " · ";

    public long Id { get; set; }

    public int DocumentId { get; set; }

    public PassageKind Kind { get; set; }

    public required string Heading { get; set; }

    public required string Text { get; set; }

    /// <summary>The fragment of its address; null for the document as a whole.</summary>
    public string? Anchor { get; set; }

    public static long IdOf(int documentId, int ordinal) => ((long)documentId * PerDocument) + ordinal;

    /// <summary>Whether it is what a document is about, rather than something that it says.</summary>
    public static bool IsTopics(long id) => id % PerDocument >= TopicsOrdinal;

    public static int DocumentOf(long id) => (int)(id / PerDocument);
}

/// <summary>What a passage is to the reader.</summary>
public enum PassageKind
{
    /// <summary>Title and summary of the whole document.</summary>
    [Term("geheel", "In het kort")]
    Document,

    /// <summary>What the document is about, by its keywords.</summary>
    [Term("onderwerpen", "Onderwerpen")]
    Topics,

    [Term("tekst", "Tekst")]
    Section,

    [Term("kerncijfer", "Kerncijfer")]
    KeyFigure,

    [Term("partij", "Partij")]
    Party,

    [Term("persoon", "Persoon")]
    Person,

    [Term("sociaal-kapitaal", "Sociaal kapitaal")]
    SocialCapital,

    [Term("bevinding", "Wat werkt en schuurt")]
    Finding,

    [Term("bewijs", "Bewijs bij een les")]
    Evidence,

    [Term("vraagt", "Wat de les vraagt")]
    Demand,

    [Term("gespreksvraag", "Vraag voor een gesprek")]
    Question,

    [Term("reactie", "Reactie uit de praktijk")]
    Reaction,

    [Term("hoe-nu", "Hoe gaat het nu?")]
    CheckIn,
}

internal sealed class SearchPassageConfiguration : IEntityTypeConfiguration<SearchPassage>
{
    public void Configure(EntityTypeBuilder<SearchPassage> builder)
    {
        builder.ToTable("SearchPassages");
        builder.Property(passage => passage.Id).ValueGeneratedNever();
        builder.HasOne<KnowledgeDocument>().WithMany().HasForeignKey(passage => passage.DocumentId);
    }
}
