using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>The answers to one section of the form. Its version is what a form says that it started from.</summary>
public sealed class SubmissionSection
{
    public const int KeyLength = 40;

    public int Id { get; private set; }

    public int SubmissionId { get; private set; }

    public required string Key { get; init; }

    public Answers Answers { get; private set; } = Answers.None;

    public int Version { get; private set; }

    public DateTimeOffset SavedAt { get; private set; }

    public void Save(Answers answers, DateTimeOffset now) => (Answers, SavedAt, Version) = (answers, now, Version + 1);
}

internal sealed class SubmissionSectionConfiguration : IEntityTypeConfiguration<SubmissionSection>
{
    public void Configure(EntityTypeBuilder<SubmissionSection> builder)
    {
        builder.ToTable("SubmissionSections");
        builder.Property(section => section.Key).HasMaxLength(SubmissionSection.KeyLength);
        builder.Property(section => section.Answers).HasConversion<AnswersConverter, AnswersComparer>();
        builder.Property(section => section.Version).IsConcurrencyToken();
        builder.HasIndex(section => new { section.SubmissionId, section.Key }).IsUnique();
    }
}
