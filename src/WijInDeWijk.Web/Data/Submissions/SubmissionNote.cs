using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>What editors write to each other about a submission. Its sender does not see it; it goes when the submission is erased.</summary>
public sealed class SubmissionNote
{
    public const int TextLength = 4000;

    public int Id { get; private set; }

    public int SubmissionId { get; private set; }

    public required int EditorId { get; init; }

    /// <summary>What they were called then.</summary>
    public required string EditorName { get; init; }

    public required string Text { get; init; }

    public required DateTimeOffset At { get; init; }
}

internal sealed class SubmissionNoteConfiguration : IEntityTypeConfiguration<SubmissionNote>
{
    public void Configure(EntityTypeBuilder<SubmissionNote> builder)
    {
        builder.ToTable("SubmissionNotes");
        builder.Property(note => note.EditorName).HasMaxLength(Editor.NameLength);
        builder.Property(note => note.Text).HasMaxLength(SubmissionNote.TextLength);
        builder.HasOne<Editor>().WithMany().HasForeignKey(note => note.EditorId);
    }
}
