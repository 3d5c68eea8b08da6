using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Data.Texts;

/// <summary>The text of a case in the making, from what somebody sent in. No reader sees it, and no page is derived from it, until it is published.</summary>
public sealed class CaseDraft : IVersioned
{
    public const int ProblemLength = 2000;

    public int Id { get; private set; }

    public int SubmissionId { get; init; }

    public required string Text { get; set; }

    /// <summary>What it does to which lesson, as a list in YAML. On publication these lines go to the texts of those lessons, where evidence lives.</summary>
    public required string LessonTies { get; set; }

    public int Version { get; private set; } = 1;

    public DateTimeOffset UpdatedAt { get; private set; }

    public required string UpdatedBy { get; set; }

    /// <summary>When it goes onto the site by itself; null where an editor does that.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>Who chose that moment.</summary>
    public int? PlannedById { get; private set; }

    public string? PlannedByName { get; private set; }

    /// <summary>Why it could not be published when its moment had come.</summary>
    public string? Problem { get; private set; }

    /// <summary>What it was after each save. Loaded only where they are shown.</summary>
    public List<CaseDraftVersion> Versions { get; } = [];

    public static CaseDraft Of(int submissionId, string text, string lessonTies, string editor, DateTimeOffset now)
    {
        var draft = new CaseDraft { SubmissionId = submissionId, Text = text, LessonTies = lessonTies, UpdatedBy = editor, UpdatedAt = now };
        draft.Remember();
        return draft;
    }

    public bool Says(string text, string lessonTies) => Text == text && LessonTies == lessonTies;

    public void Save(string text, string lessonTies, string editor, DateTimeOffset now)
    {
        (Text, LessonTies, UpdatedBy, UpdatedAt, Problem, Version) = (EditorsWords.Attributed("casussen", text, Text), lessonTies, editor, now, null, Version + 1);
        Remember();
    }

    public void Plan(DateTimeOffset moment, int editorId, string editorName) =>
        (PublishAt, PlannedById, PlannedByName, Problem, Version) = (moment, editorId, editorName, null, Version + 1);

    public void Unplan() => (PublishAt, PlannedById, PlannedByName, Version) = (null, null, null, Version + 1);

    /// <summary>It stays a draft, and no longer tries.</summary>
    public void Fail(string problem)
    {
        Unplan();
        Problem = problem.Length > ProblemLength ? problem[..ProblemLength] : problem;
    }

    private void Remember() => Versions.Add(new CaseDraftVersion { Version = Version, Text = Text, LessonTies = LessonTies, By = UpdatedBy, At = UpdatedAt });
}

internal sealed class CaseDraftConfiguration : IEntityTypeConfiguration<CaseDraft>
{
    public void Configure(EntityTypeBuilder<CaseDraft> builder)
    {
        builder.ToTable("CaseDrafts");
        builder.Property(draft => draft.UpdatedBy).HasMaxLength(Revision.AuthorLength);
        builder.Property(draft => draft.PlannedByName).HasMaxLength(Revision.AuthorLength);
        builder.Property(draft => draft.Problem).HasMaxLength(CaseDraft.ProblemLength);
        builder.Property(draft => draft.Version).IsConcurrencyToken();
        builder.HasIndex(draft => draft.SubmissionId).IsUnique();
        builder.HasOne<Submission>().WithOne().HasForeignKey<CaseDraft>(draft => draft.SubmissionId);
    }
}
