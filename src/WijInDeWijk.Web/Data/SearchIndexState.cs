using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data;

/// <summary>How the search index was made. One row; none where it never was.</summary>
public sealed class SearchIndexState
{
    public const int OnlyId = 1;

    public int Id { get; set; } = OnlyId;

    /// <summary>Version of the analysis and of what is indexed.</summary>
    public required string Version { get; set; }

    /// <summary>Rises with every change, so that what was remembered of the index can be thrown away.</summary>
    public long Generation { get; set; }
}

internal sealed class SearchIndexStateConfiguration : IEntityTypeConfiguration<SearchIndexState>
{
    public void Configure(EntityTypeBuilder<SearchIndexState> builder)
    {
        builder.ToTable("SearchIndexState");
        builder.Property(state => state.Id).ValueGeneratedNever();
    }
}
