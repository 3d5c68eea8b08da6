using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A page that left the site for good, here or before this store was made: its address goes on answering.</summary>
public sealed class ArchivedPage
{
    public int Id { get; private set; }

    public required DocumentKind Kind { get; init; }

    public required string Key { get; init; }

    /// <summary>Empty for a story that its teller took back: no word of it is shown.</summary>
    public required string Title { get; init; }

    /// <summary>Where a reader is sent; null where the page says that it is gone.</summary>
    public string? ForwardTo { get; init; }
}

internal sealed class ArchivedPageConfiguration : IEntityTypeConfiguration<ArchivedPage>
{
    public void Configure(EntityTypeBuilder<ArchivedPage> builder)
    {
        builder.ToTable("ArchivedPages");
        builder.Property(page => page.Key).HasMaxLength(KnowledgeDocument.KeyLength);
        builder.Property(page => page.Title).HasMaxLength(KnowledgeDocument.TitleLength);
        builder.Property(page => page.ForwardTo).HasMaxLength(ArchivedEntry.AddressLength);
        builder.HasIndex(page => new { page.Kind, page.Key }).IsUnique();
    }
}
