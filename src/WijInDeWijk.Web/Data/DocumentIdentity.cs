using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// That the store knows a document, whether readers see it or not. Its number is that of its <see cref="KnowledgeDocument"/>, which is there
/// only while it is on the site; what readers sent about it hangs on this row, which is never removed. Pages for readers don't read it.
/// </summary>
public sealed class DocumentIdentity
{
    public int Id { get; private set; }

    public required DocumentKind Kind { get; init; }

    /// <summary>How other documents point to it; unique among its kind. See <see cref="DocumentLink.Key"/>.</summary>
    public required string Key { get; init; }

    /// <summary>As it was when it was last on the site; so are its title and its file.</summary>
    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>See <see cref="Texts.SourceText.File"/>.</summary>
    public required string SourceFile { get; set; }
}

internal sealed class DocumentIdentityConfiguration : IEntityTypeConfiguration<DocumentIdentity>
{
    public void Configure(EntityTypeBuilder<DocumentIdentity> builder)
    {
        builder.ToTable("DocumentIdentities");
        builder.Property(identity => identity.Key).HasMaxLength(KnowledgeDocument.KeyLength);
        builder.Property(identity => identity.Slug).HasMaxLength(KnowledgeDocument.KeyLength);
        builder.Property(identity => identity.Title).HasMaxLength(KnowledgeDocument.TitleLength);
        builder.Property(identity => identity.SourceFile).HasMaxLength(Texts.SourceText.FileLength);
        builder.HasIndex(identity => new { identity.Kind, identity.Key }).IsUnique();
    }
}
