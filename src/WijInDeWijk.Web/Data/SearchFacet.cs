using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>A value by which search results can be narrowed.</summary>
public sealed class SearchFacet
{
    public int DocumentId { get; set; }

    public FacetKind Kind { get; set; }

    /// <summary>As it stands in an address.</summary>
    public required string Value { get; set; }

    public required string Label { get; set; }
}

/// <summary>The code is the name of the choice in an address.</summary>
public enum FacetKind
{
    [Term("soort", "Soort")]
    Kind,

    [Term("les", "Les")]
    Lesson,

    [Term("casus", "Casus")]
    Case,

    [Term("gemeente", "Gemeente")]
    Municipality,

    [Term("thema", "Thema")]
    Theme,

    [Term("kapitaal", "Sociaal kapitaal")]
    SocialCapital,
}

internal sealed class SearchFacetConfiguration : IEntityTypeConfiguration<SearchFacet>
{
    public void Configure(EntityTypeBuilder<SearchFacet> builder)
    {
        builder.ToTable("SearchFacets").HasKey(facet => new { facet.DocumentId, facet.Kind, facet.Value });
        builder.HasOne<KnowledgeDocument>().WithMany().HasForeignKey(facet => facet.DocumentId);
    }
}
