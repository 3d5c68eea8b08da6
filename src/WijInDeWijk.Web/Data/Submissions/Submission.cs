using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>
/// An example that a reader sends in. Who sent it stands in <see cref="SubmissionContact"/>, apart from what it tells.
/// What may happen to it, and when, is in <c>SubmissionSteps.cs</c>: each step writes its own line of history.
/// </summary>
public sealed partial class Submission : IVersioned
{
    public const int ReferenceLength = 12;
    public const int ReasonLength = 2000;

    public int Id { get; private set; }

    /// <summary>How people name it, on paper and by telephone: <c>W-7K3F9M</c>. It opens nothing.</summary>
    public required string Reference { get; init; }

    public SubmissionForm Form { get; private set; }

    public SubmissionStatus Status { get; private set; } = SubmissionStatus.Draft;

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>When its sender last opened or changed it.</summary>
    public DateTimeOffset LastUsedAt { get; private set; }

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>When the status last changed.</summary>
    public DateTimeOffset StatusAt { get; private set; }

    /// <summary>When it was told that this draft will be deleted.</summary>
    public DateTimeOffset? ExpiryAnnouncedAt { get; private set; }

    /// <summary>The editor who wrote it down; null for what its sender wrote. See <c>SubmissionTelling.cs</c>. No foreign key: who they were stands in the log.</summary>
    public int? EnteredById { get; private set; }

    /// <summary>When what was written down was laid before its teller; null while the editor has it.</summary>
    public DateTimeOffset? LaidBeforeAt { get; private set; }

    public DateTimeOffset? TellerRemindedAt { get; private set; }

    /// <summary>When content and sender were removed; only this row and its history without words remain.</summary>
    public DateTimeOffset? ErasedAt { get; private set; }

    /// <summary>Why it was not placed, in words for its sender.</summary>
    public string? Reason { get; private set; }

    /// <summary>What looked like abuse; null when nothing did or when an editor freed it.</summary>
    public string? QuarantineReasons { get; private set; }

    /// <summary>The case that was made of it.</summary>
    public int? CaseId { get; private set; }

    /// <summary>Counts the steps, so that two of them at the same moment do not both count.</summary>
    public int Version { get; private set; }

    public SubmissionContact? Contact { get; set; }

    public List<SubmissionSection> Sections { get; } = [];

    public List<SubmissionProposal> Proposals { get; } = [];

    public List<SubmissionQuestion> Questions { get; } = [];

    public List<SubmissionFile> Files { get; } = [];

    public List<SubmissionConsent> Consents { get; } = [];

    public List<SubmissionKey> Keys { get; } = [];

    public List<SubmissionEvent> Events { get; } = [];

    /// <summary>What editors wrote to each other.</summary>
    public List<SubmissionNote> Notes { get; } = [];

    public SubmissionAssignment? Assignment { get; private set; }

    public bool IsDraft => Status == SubmissionStatus.Draft;

    /// <summary>Whether its sender may still change or complete it.</summary>
    public bool MayChange => ErasedAt is null && Status is not (SubmissionStatus.NotPlaced or SubmissionStatus.Withdrawn);

    public bool MayWithdraw => MayChange && !IsDraft;

    /// <summary>Sent, and not decided on.</summary>
    public bool IsOpen => ErasedAt is null && Open.Contains(Status);

    public bool MayReopen => ErasedAt is null && Status is SubmissionStatus.NotPlaced or SubmissionStatus.Published;

    public bool IsQuarantined => QuarantineReasons is not null;

    /// <summary>Whether its sender agrees to it, and did not take that back. Consents must have been loaded.</summary>
    public bool Allows(ConsentKind kind) => Consents.Exists(consent => consent.Kind == kind && consent.TakenBackAt is null);
}

internal sealed class SubmissionConfiguration : IEntityTypeConfiguration<Submission>
{
    public void Configure(EntityTypeBuilder<Submission> builder)
    {
        builder.ToTable("Submissions");
        builder.Property(submission => submission.Reference).HasMaxLength(Submission.ReferenceLength);
        builder.Property(submission => submission.Reason).HasMaxLength(Submission.ReasonLength);
        builder.Property(submission => submission.Version).IsConcurrencyToken();
        builder.HasIndex(submission => submission.Reference).IsUnique();
        builder.HasIndex(submission => new { submission.Status, submission.StatusAt });
        builder.HasOne<DocumentIdentity>().WithMany().HasForeignKey(submission => submission.CaseId);
        builder.HasOne(submission => submission.Contact).WithOne().HasForeignKey<SubmissionContact>(contact => contact.SubmissionId);
        builder.HasMany(submission => submission.Sections).WithOne().HasForeignKey(section => section.SubmissionId);
        builder.HasMany(submission => submission.Proposals).WithOne().HasForeignKey(proposal => proposal.SubmissionId);
        builder.HasMany(submission => submission.Questions).WithOne().HasForeignKey(question => question.SubmissionId);
        builder.HasMany(submission => submission.Files).WithOne().HasForeignKey(file => file.SubmissionId);
        builder.HasMany(submission => submission.Consents).WithOne().HasForeignKey(consent => consent.SubmissionId);
        builder.HasMany(submission => submission.Keys).WithOne().HasForeignKey(key => key.SubmissionId);
        builder.HasMany(submission => submission.Notes).WithOne().HasForeignKey(note => note.SubmissionId);
        builder.HasOne(submission => submission.Assignment).WithOne().HasForeignKey<SubmissionAssignment>(assignment => assignment.SubmissionId);
        builder.HasMany(submission => submission.Events).WithOne().HasForeignKey(entry => entry.SubmissionId);
    }
}
