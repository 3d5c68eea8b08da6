using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Editors;

/// <summary>Who has which submission or document open, so that two editors see each other. It locks nothing.</summary>
public sealed class EditorPresence
{
    public required AuditSubjectKind SubjectKind { get; init; }

    public required string SubjectKey { get; init; }

    public required int EditorId { get; init; }

    public Editor Editor { get; private set; } = null!;

    public DateTimeOffset Since { get; set; }

    public DateTimeOffset SeenAt { get; set; }
}

internal sealed class EditorPresenceConfiguration : IEntityTypeConfiguration<EditorPresence>
{
    public void Configure(EntityTypeBuilder<EditorPresence> builder)
    {
        builder.ToTable("EditorPresences");
        builder.HasKey(presence => new { presence.SubjectKind, presence.SubjectKey, presence.EditorId });
        builder.Property(presence => presence.SubjectKey).HasMaxLength(AuditEntry.SubjectKeyLength);
        builder.HasOne(presence => presence.Editor).WithMany().HasForeignKey(presence => presence.EditorId);
    }
}
