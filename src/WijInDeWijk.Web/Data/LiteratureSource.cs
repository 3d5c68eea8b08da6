using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A piece of literature that the knowledge base leans on.</summary>
public sealed class LiteratureSource() : KnowledgeDocument(DocumentKind.Source)
{
    public SourceKind SourceKind { get; set; }

    /// <summary>Surname and initials, or an organisation's name.</summary>
    public List<string> Authors { get; set; } = [];

    public int? Year { get; set; }

    public string? PublishedIn { get; set; }

    public string? Pages { get; set; }

    public string? City { get; set; }

    public string? Publisher { get; set; }

    public string? Url { get; set; }

    public string? EditorNote { get; set; }

    public List<SourceNote> Notes { get; } = [];
}

internal sealed class LiteratureSourceConfiguration : IEntityTypeConfiguration<LiteratureSource>
{
    public void Configure(EntityTypeBuilder<LiteratureSource> builder) => builder.ToTable("Sources");
}
