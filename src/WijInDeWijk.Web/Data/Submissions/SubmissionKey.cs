using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>A code that opens a submission. Only its hash is kept: who reads the store can't open anything with it.</summary>
public sealed class SubmissionKey
{
    public const int HashLength = 64;

    public int Id { get; private set; }

    public int SubmissionId { get; private set; }

    /// <summary>SHA-256 of the code, in hexadecimals; the code itself is too long to be guessed back.</summary>
    public required string Hash { get; init; }

    public DateTimeOffset MadeAt { get; init; }
}

internal sealed class SubmissionKeyConfiguration : IEntityTypeConfiguration<SubmissionKey>
{
    public void Configure(EntityTypeBuilder<SubmissionKey> builder)
    {
        builder.ToTable("SubmissionKeys");
        builder.Property(key => key.Hash).HasMaxLength(SubmissionKey.HashLength);
        builder.HasIndex(key => key.Hash).IsUnique();
    }
}
