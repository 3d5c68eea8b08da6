using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Editors;

/// <summary>A browser in which an editor is signed in. Every request looks it up, so that ending it works at the next one.</summary>
public sealed class EditorSession
{
    public const int DeviceLength = 60;

    public int Id { get; private set; }

    public int EditorId { get; private set; }

    public Editor Editor { get; init; } = null!;

    /// <summary>Of what the cookie carries; see <see cref="SecretToken"/>.</summary>
    public required string KeyHash { get; init; }

    /// <summary>Kind of browser and system, to tell one's own sessions apart; no address.</summary>
    public required string Device { get; init; }

    public DateTimeOffset StartedAt { get; init; }

    /// <summary>Noted now and then, not at every request.</summary>
    public DateTimeOffset SeenAt { get; set; }

    public DateTimeOffset? EndedAt { get; private set; }

    public void End(DateTimeOffset now) => EndedAt ??= now;
}

internal sealed class EditorSessionConfiguration : IEntityTypeConfiguration<EditorSession>
{
    public void Configure(EntityTypeBuilder<EditorSession> builder)
    {
        builder.ToTable("EditorSessions");
        builder.Property(session => session.KeyHash).HasMaxLength(SecretToken.HashLength);
        builder.Property(session => session.Device).HasMaxLength(EditorSession.DeviceLength);
        builder.HasIndex(session => session.KeyHash).IsUnique();
    }
}
