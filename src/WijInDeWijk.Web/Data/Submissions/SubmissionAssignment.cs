using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.Web.Data.Editors;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>Which editor has it in hand. Others may act all the same.</summary>
public sealed class SubmissionAssignment
{
    public int SubmissionId { get; private set; }

    public int EditorId { get; private set; }

    public Editor Editor { get; private set; } = null!;

    public DateTimeOffset Since { get; private set; }

    public void AssignTo(int editorId, DateTimeOffset now) => (EditorId, Since) = (editorId, now);
}

internal sealed class SubmissionAssignmentConfiguration : IEntityTypeConfiguration<SubmissionAssignment>
{
    public void Configure(EntityTypeBuilder<SubmissionAssignment> builder)
    {
        builder.ToTable("SubmissionAssignments");
        builder.HasKey(assignment => assignment.SubmissionId);
        builder.HasOne(assignment => assignment.Editor).WithMany().HasForeignKey(assignment => assignment.EditorId);
    }
}
