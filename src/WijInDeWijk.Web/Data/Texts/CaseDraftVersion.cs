using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Texts;

/// <summary>A draft as it was after one save, by hand or while typing. It goes with the draft: what is published has revisions of its own.</summary>
public sealed class CaseDraftVersion
{
    /// <summary>So many of one draft are kept; older ones go.</summary>
    public const int Most = 200;

    public int Id { get; private set; }

    public int DraftId { get; private set; }

    /// <summary>The version of the draft that it was.</summary>
    public int Version { get; init; }

    public required string Text { get; init; }

    public required string LessonTies { get; init; }

    public required string By { get; init; }

    public DateTimeOffset At { get; init; }
}

internal sealed class CaseDraftVersionConfiguration : IEntityTypeConfiguration<CaseDraftVersion>
{
    public void Configure(EntityTypeBuilder<CaseDraftVersion> builder)
    {
        builder.ToTable("CaseDraftVersions");
        builder.Property(version => version.By).HasMaxLength(Revision.AuthorLength);
        builder.HasOne<CaseDraft>().WithMany(draft => draft.Versions).HasForeignKey(version => version.DraftId);
    }
}
