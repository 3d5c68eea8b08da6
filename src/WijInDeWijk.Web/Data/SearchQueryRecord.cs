using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data;

/// <summary>What was searched for on a day, how often and with how many results. Not by whom, and not at what hour.</summary>
public sealed class SearchQueryRecord
{
    public const int QueryLength = 200;

    public int Id { get; private set; }

    /// <summary>As it was typed the last time that day.</summary>
    public required string Query { get; set; }

    /// <summary>The same for queries that differ in capitals, accents, punctuation or spaces alone.</summary>
    public required string Folded { get; init; }

    /// <summary>As many as there were the last time that day.</summary>
    public int Hits { get; set; }

    /// <summary>How often it was asked that day.</summary>
    public int Count { get; set; } = 1;

    public DateOnly Day { get; set; }
}

internal sealed class SearchQueryRecordConfiguration : IEntityTypeConfiguration<SearchQueryRecord>
{
    public void Configure(EntityTypeBuilder<SearchQueryRecord> builder)
    {
        builder.ToTable("SearchQueries");
        builder.Property(record => record.Query).HasMaxLength(SearchQueryRecord.QueryLength);
        builder.HasIndex(record => new { record.Day, record.Folded }).IsUnique();
    }
}
