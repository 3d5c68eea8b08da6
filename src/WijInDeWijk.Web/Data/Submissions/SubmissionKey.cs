using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>A code that opens a submission.</summary>
public sealed class SubmissionKey
{
    public int Id { get; private set; }

    public int SubmissionId { get; private set; }

    /// <summary>Of the code; see <see cref="SecretToken"/>.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}

internal sealed class SubmissionKeyConfiguration : IEntityTypeConfiguration<SubmissionKey>
{
    public void Configure(EntityTypeBuilder<SubmissionKey> builder)
    {
        builder.ToTable("SubmissionKeys");
        builder.Property(key => key.Hash).HasMaxLength(SecretToken.HashLength);
        builder.HasIndex(key => key.Hash).IsUnique();
    }
}
