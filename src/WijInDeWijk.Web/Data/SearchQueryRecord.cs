using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data;

/// <summary>That somebody searched: what for and with how many results, on which day. Not who, and not at what hour.</summary>
public sealed class SearchQueryRecord
{
    public const int QueryLength = 200;

    public int Id { get; private set; }

    public required string Query { get; set; }

    public int Hits { get; set; }

    public DateOnly Day { get; set; }
}

internal sealed class SearchQueryRecordConfiguration : IEntityTypeConfiguration<SearchQueryRecord>
{
    public void Configure(EntityTypeBuilder<SearchQueryRecord> builder)
    {
        builder.ToTable("SearchQueries");
        builder.Property(record => record.Query).HasMaxLength(SearchQueryRecord.QueryLength);
        builder.HasIndex(record => record.Day);
    }
}
