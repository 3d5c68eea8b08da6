using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>What the editors want to know, and what the sender answers. An answer can be improved, not taken away.</summary>
public sealed class SubmissionQuestion
{
    public const int TextLength = 4000;

    public int Id { get; private set; }

    public int SubmissionId { get; private set; }

    public required string Text { get; init; }

    /// <summary>The section that is returned with these remarks; null for a question about the whole.</summary>
    public string? Section { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public string? Answer { get; private set; }

    public DateTimeOffset? AnsweredAt { get; private set; }

    internal void Reply(string answer, DateTimeOffset now) => (Answer, AnsweredAt) = (answer, now);
}

internal sealed class SubmissionQuestionConfiguration : IEntityTypeConfiguration<SubmissionQuestion>
{
    public void Configure(EntityTypeBuilder<SubmissionQuestion> builder)
    {
        builder.ToTable("SubmissionQuestions");
        builder.Property(question => question.Text).HasMaxLength(SubmissionQuestion.TextLength);
        builder.Property(question => question.Section).HasMaxLength(SubmissionSection.KeyLength);
        builder.Property(question => question.Answer).HasMaxLength(SubmissionQuestion.TextLength);
    }
}
