using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Editors;

/// <summary>
/// Somebody who may come behind the site. There is a row from the invitation on; who has not accepted it yet has no password and can't come
/// in. Nobody is deleted: what they did stays theirs.
/// </summary>
public sealed class Editor : IdentityUser<int>
{
    public const int NameLength = 100;

    /// <summary>The longest address that mail can carry.</summary>
    public const int MailLength = 254;

    /// <summary>How colleagues see them; never on a public page.</summary>
    public required string DisplayName { get; set; }

    public EditorRole Role { get; set; }

    public DateTimeOffset InvitedAt { get; init; }

    /// <summary>When they chose a password, or came in through the organisation's own sign-in, for the first time.</summary>
    public DateTimeOffset? AcceptedAt { get; set; }

    /// <summary>Since when they may not come in any more; null for who may.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    public bool IsDisabled => DisabledAt is not null;

    public List<EditorSession> Sessions { get; } = [];

    public List<EditorLink> Links { get; } = [];
}

internal sealed class EditorConfiguration : IEntityTypeConfiguration<Editor>
{
    public void Configure(EntityTypeBuilder<Editor> builder)
    {
        builder.ToTable("Editors");
        builder.Property(editor => editor.DisplayName).HasMaxLength(Editor.NameLength);
        builder.HasIndex(editor => editor.NormalizedEmail).HasDatabaseName("EmailIndex").IsUnique();
        builder.HasMany(editor => editor.Sessions).WithOne(session => session.Editor).HasForeignKey(session => session.EditorId);
        builder.HasMany(editor => editor.Links).WithOne(link => link.Editor).HasForeignKey(link => link.EditorId);
    }
}
