using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data;

/// <summary>How far one form of social capital is present in a case, and why; at most one judgement of each form by each who judges.</summary>
public sealed class SocialCapital
{
    public int DocumentId { get; set; }

    public CapitalKind Kind { get; set; }

    public Judgement Judgement { get; set; }

    public required string Reason { get; set; }

    /// <summary>Who says it.</summary>
    public Origin Origin { get; set; }

    /// <summary>Where the publication says it; null for what it does not say.</summary>
    public PageRange? Pages { get; set; }
}

internal sealed class SocialCapitalConfiguration : IEntityTypeConfiguration<SocialCapital>
{
    public void Configure(EntityTypeBuilder<SocialCapital> builder)
    {
        builder.ToTable("SocialCapital").HasKey(capital => new { capital.DocumentId, capital.Kind, capital.Origin });
        builder.HasOne<CaseStudy>().WithMany(study => study.SocialCapital).HasForeignKey(capital => capital.DocumentId);
    }
}
