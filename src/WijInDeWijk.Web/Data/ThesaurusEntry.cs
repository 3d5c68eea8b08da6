using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data;

/// <summary>Words of the field for the same thing, or words that also find others.</summary>
public sealed class ThesaurusEntry
{
    public int Id { get; private set; }

    public int Ordinal { get; set; }

    public List<string> Terms { get; set; } = [];

    /// <summary>What the terms find as well; empty where the terms find each other.</summary>
    public List<string> AlsoFinds { get; set; } = [];
}

internal sealed class ThesaurusEntryConfiguration : IEntityTypeConfiguration<ThesaurusEntry>
{
    public void Configure(EntityTypeBuilder<ThesaurusEntry> builder) => builder.ToTable("ThesaurusEntries");
}
