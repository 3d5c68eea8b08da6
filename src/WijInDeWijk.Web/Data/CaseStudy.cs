using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.SourceDocuments.Documents;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Web.Data;

/// <summary>A neighbourhood's story with its facts. ('Case' alone is a keyword's neighbour.)</summary>
public sealed class CaseStudy() : KnowledgeDocument(DocumentKind.Case)
{
    public const int SummaryLength = CaseDocument.SummaryLength;

    public required string Subtitle { get; set; }

    public required string Summary { get; set; }

    /// <summary>Where the story comes from; each part of it can say otherwise.</summary>
    public Origin Origin { get; set; }

    /// <summary>When it was placed, as far as known: <c>2026-11-24</c>. Null for a chapter, which is as old as its publication.</summary>
    public string? PlacedOn { get; set; }

    public int? PublicationId { get; set; }

    /// <summary>Null, as are chapter and pages, for a story that comes from none.</summary>
    public Publication? Publication { get; set; }

    public int? Chapter { get; set; }

    public PageRange? Pages { get; set; }

    public List<string> Authors { get; set; } = [];

    public required string Neighbourhood { get; set; }

    public required string Municipality { get; set; }

    public required string Province { get; set; }

    /// <summary>Degrees north, WGS 84.</summary>
    public double Latitude { get; set; }

    /// <summary>Degrees east, WGS 84.</summary>
    public double Longitude { get; set; }

    public AreaKind Area { get; set; }

    public List<Initiator> Initiators { get; set; } = [];

    public MeetingPlaceKind MeetingPlace { get; set; }

    public List<string> TargetGroups { get; set; } = [];

    /// <summary>A year or a month, as <c>2019</c> or <c>2019-04</c>; null where unknown.</summary>
    public string? PeriodBegin { get; set; }

    public string? PeriodEnd { get; set; }

    public string? PeriodRemark { get; set; }

    public CaseStatus Status { get; set; }

    /// <summary>What became of it after the chapter was written.</summary>
    public string? Aftermath { get; set; }

    public Origin AftermathOrigin { get; set; }

    public PageRange? AftermathPages { get; set; }

    public required string Funding { get; set; }

    /// <summary>Found by search, never shown.</summary>
    public List<string> OtherSpellings { get; set; } = [];

    public List<KeyFigure> KeyFigures { get; } = [];

    public List<Party> Parties { get; } = [];

    public List<SocialCapital> SocialCapital { get; } = [];

    public List<Finding> Findings { get; } = [];

    public List<Evidence> Evidence { get; } = [];

    public List<PublishedCheckIn> CheckIns { get; } = [];

    /// <summary>The year by which readers refer to it.</summary>
    public int YearOf() => Publication?.Year ?? int.Parse(PlacedOn!.AsSpan(0, 4), CultureInfo.InvariantCulture);
}

internal sealed class CaseStudyConfiguration : IEntityTypeConfiguration<CaseStudy>
{
    public void Configure(EntityTypeBuilder<CaseStudy> builder)
    {
        builder.ToTable("CaseStudies");
        builder.Property(study => study.Summary).HasMaxLength(CaseStudy.SummaryLength);
        builder.PrimitiveCollection(study => study.Initiators).ElementType().HasConversion<string>();
        builder.Property(study => study.Origin).HasDefaultValue(Origin.Publication).HasSentinel(Origin.Publication);
        builder.Property(study => study.AftermathOrigin).HasDefaultValue(Origin.Publication).HasSentinel(Origin.Publication);
        builder.HasOne(study => study.Publication).WithMany().HasForeignKey(study => study.PublicationId);
    }
}
