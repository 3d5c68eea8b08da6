using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>What somebody agreed to, in which words and when; and when they took that back.</summary>
public sealed class SubmissionConsent
{
    public const int TextVersionLength = 40;

    public int Id { get; private set; }

    public int SubmissionId { get; private set; }

    public ConsentKind Kind { get; init; }

    /// <summary>Which wording was shown; see <c>ConsentTexts</c>.</summary>
    public required string TextVersion { get; init; }

    public DateTimeOffset GivenAt { get; init; }

    public DateTimeOffset? TakenBackAt { get; private set; }

    public void TakeBack(DateTimeOffset now) => TakenBackAt ??= now;
}

public enum ConsentKind
{
    /// <summary>The editors may edit and publish the story.</summary>
    Publication,

    /// <summary>The editors may ask once a year how it is going.</summary>
    FollowUp,
}

internal sealed class SubmissionConsentConfiguration : IEntityTypeConfiguration<SubmissionConsent>
{
    public void Configure(EntityTypeBuilder<SubmissionConsent> builder)
    {
        builder.ToTable("SubmissionConsents");
        builder.Property(consent => consent.TextVersion).HasMaxLength(SubmissionConsent.TextVersionLength);
    }
}
