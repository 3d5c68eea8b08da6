using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments.Vocabulary;

namespace WijInDeWijk.Web.Data.Contributions;

/// <summary>A <see cref="CheckIn"/> that is on the site, as readers see it: there only while an editor has it placed and its case is public.</summary>
public sealed class PublishedCheckIn
{
    /// <summary>That of the answer.</summary>
    public required int Id { get; init; }

    public required int CaseId { get; init; }

    public CaseStudy Case { get; private set; } = null!;

    public required CheckInOutcome Outcome { get; init; }

    public required CheckInWords Words { get; init; }

    public required DateTimeOffset SentAt { get; init; }

    public static PublishedCheckIn Of(CheckIn answer) => new()
    {
        Id = answer.Id,
        CaseId = answer.CaseId,
        Outcome = answer.Outcome,
        Words = answer.Shown,
        SentAt = answer.SentAt,
    };
}

internal sealed class PublishedCheckInConfiguration : IEntityTypeConfiguration<PublishedCheckIn>
{
    public void Configure(EntityTypeBuilder<PublishedCheckIn> builder)
    {
        builder.ToTable("PublishedCheckIns");
        builder.ComplexProperty(answer => answer.Words, CheckInConfiguration.Lengths);
        builder.HasOne<CheckIn>().WithOne().HasForeignKey<PublishedCheckIn>(answer => answer.Id);
        builder.HasOne(answer => answer.Case).WithMany(study => study.CheckIns).HasForeignKey(answer => answer.CaseId);
    }
}
