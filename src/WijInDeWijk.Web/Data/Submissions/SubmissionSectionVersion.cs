using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>
/// The answers to a section before a save, by hand or while typing, replaced them. It lives as long as what is typed is a draft: it goes when
/// that is sent, proposed or dropped. Who the sender is has no versions.
/// </summary>
public sealed class SubmissionSectionVersion
{
    /// <summary>So many of one section are kept; older ones go.</summary>
    public const int Most = 100;

    public int Id { get; private set; }

    public int SubmissionId { get; init; }

    public required string Key { get; init; }

    public required Answers Answers { get; init; }

    /// <summary>When these answers were saved.</summary>
    public DateTimeOffset SavedAt { get; init; }
}

internal sealed class SubmissionSectionVersionConfiguration : IEntityTypeConfiguration<SubmissionSectionVersion>
{
    public void Configure(EntityTypeBuilder<SubmissionSectionVersion> builder)
    {
        builder.ToTable("SubmissionSectionVersions");
        builder.Property(version => version.Key).HasMaxLength(SubmissionSection.KeyLength);
        builder.Property(version => version.Answers).HasConversion<AnswersConverter, AnswersComparer>();
        builder.HasIndex(version => new { version.SubmissionId, version.Key });
        builder.HasOne<Submission>().WithMany().HasForeignKey(version => version.SubmissionId);
    }
}
