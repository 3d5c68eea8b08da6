using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Editors;

/// <summary>A link by which one editor chooses a password, once: an invitation, or a new password for who forgot theirs. Only its hash is kept.</summary>
public sealed class EditorLink
{
    public const int HashLength = 64;

    public int Id { get; private set; }

    public int EditorId { get; private set; }

    public Editor Editor { get; init; } = null!;

    public EditorLinkKind Kind { get; init; }

    public required string Hash { get; init; }

    public DateTimeOffset MadeAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When it was used, or replaced by a newer one.</summary>
    public DateTimeOffset? ClosedAt { get; private set; }

    public bool IsOpen(DateTimeOffset now) => ClosedAt is null && now < ExpiresAt;

    public void Close(DateTimeOffset now) => ClosedAt ??= now;
}

public enum EditorLinkKind
{
    Invitation,
    PasswordReset,
}

internal sealed class EditorLinkConfiguration : IEntityTypeConfiguration<EditorLink>
{
    public void Configure(EntityTypeBuilder<EditorLink> builder)
    {
        builder.ToTable("EditorLinks");
        builder.Property(link => link.Hash).HasMaxLength(EditorLink.HashLength);
        builder.Property(link => link.ClosedAt).IsConcurrencyToken();
        builder.HasIndex(link => link.Hash).IsUnique();
    }
}
