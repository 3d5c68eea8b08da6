using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>An organisation or group that took part in a case.</summary>
public sealed class Party
{
    public int Id { get; private set; }

    public int DocumentId { get; set; }

    public int Ordinal { get; set; }

    public required string Name { get; set; }

    public PartyKind Kind { get; set; }

    /// <summary>What it did, where the publication says so.</summary>
    public string? Part { get; set; }

    /// <summary>Who says it.</summary>
    public Origin Origin { get; set; }

    /// <summary>Where the publication says it; null for what it does not say.</summary>
    public PageRange? Pages { get; set; }
}

internal sealed class PartyConfiguration : IEntityTypeConfiguration<Party>
{
    public void Configure(EntityTypeBuilder<Party> builder)
    {
        builder.ToTable("Parties");
        builder.Property(party => party.Origin).HasDefaultValue(Origin.Publication).HasSentinel(Origin.Publication);
        builder.HasOne<CaseStudy>().WithMany(study => study.Parties).HasForeignKey(party => party.DocumentId);
    }
}
