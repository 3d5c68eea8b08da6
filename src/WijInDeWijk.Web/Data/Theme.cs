using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A subject that groups cases.</summary>
public sealed class Theme() : KnowledgeDocument(DocumentKind.Theme)
{
    public required string Description { get; set; }
}

internal sealed class ThemeConfiguration : IEntityTypeConfiguration<Theme>
{
    public void Configure(EntityTypeBuilder<Theme> builder) => builder.ToTable("Themes");
}
