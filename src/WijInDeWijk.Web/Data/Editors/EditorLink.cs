using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Editors;

/// <summary>A link by which one editor chooses a password: an invitation, or a new password for who forgot theirs.</summary>
public sealed class EditorLink : SingleUseLink
{
    public int EditorId { get; private set; }

    public Editor Editor { get; init; } = null!;

    public EditorLinkKind Kind { get; init; }
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
        builder.ConfigureLink();
    }
}
