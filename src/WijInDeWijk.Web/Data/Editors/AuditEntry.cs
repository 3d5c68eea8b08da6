using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Editors;

/// <summary>
/// Who did what, and when. Added in the save of the deed itself, and never changed or removed: triggers of the store refuse that
/// (<c>Data/Sql/audit-log.sql</c>). No secrets, and nothing about contributors but the reference of what they sent.
/// </summary>
public sealed class AuditEntry
{
    public const int SubjectKeyLength = 200;
    public const int DetailLength = 500;

    public int Id { get; private set; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null for the command line and for who could not be known. No foreign key: the log stands by itself.</summary>
    public int? EditorId { get; init; }

    /// <summary>What they were called then.</summary>
    public required string EditorName { get; init; }

    public required AuditAction Action { get; init; }

    public required AuditSubjectKind SubjectKind { get; init; }

    /// <summary>The reference of a submission, the key of a document, the number of an editor.</summary>
    public required string SubjectKey { get; init; }

    public string? Detail { get; init; }
}

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("AuditEntries");
        builder.Property(entry => entry.EditorName).HasMaxLength(Editor.NameLength);
        builder.Property(entry => entry.SubjectKey).HasMaxLength(AuditEntry.SubjectKeyLength);
        builder.Property(entry => entry.Detail).HasMaxLength(AuditEntry.DetailLength);
        builder.HasIndex(entry => entry.At);
        builder.HasIndex(entry => new { entry.SubjectKind, entry.SubjectKey });
    }
}
