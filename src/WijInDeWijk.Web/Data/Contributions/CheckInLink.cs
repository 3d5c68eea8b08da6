using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Contributions;

/// <summary>A link by which somebody without an account tells, once, how one case fares. Only its hash is kept.</summary>
public sealed class CheckInLink
{
    public const int HashLength = 64;

    public int Id { get; private set; }

    public required int CaseId { get; init; }

    public required string Hash { get; init; }

    public required DateTimeOffset MadeAt { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>How it went out: by our mail, or by who made it. To whom is nowhere but in that mail.</summary>
    public required bool IsMailed { get; init; }

    /// <summary>The editor who made it.</summary>
    public required string MadeBy { get; init; }

    /// <summary>When it was answered, withdrawn or replaced by a newer one.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < ExpiresAt;

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}

internal sealed class CheckInLinkConfiguration : IEntityTypeConfiguration<CheckInLink>
{
    public void Configure(EntityTypeBuilder<CheckInLink> builder)
    {
        builder.ToTable("CheckInLinks");
        builder.Property(link => link.Hash).HasMaxLength(CheckInLink.HashLength);
        builder.Property(link => link.MadeBy).HasMaxLength(Editors.Editor.NameLength);
        builder.Property(link => link.ClosedAt).IsConcurrencyToken();
        builder.HasIndex(link => link.Hash).IsUnique();
        builder.HasOne<CaseStudy>().WithMany().HasForeignKey(link => link.CaseId);
    }
}
