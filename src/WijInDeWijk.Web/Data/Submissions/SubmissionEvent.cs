using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace WijInDeWijk.Web.Data.Submissions;

/// <summary>A line of history, saved together with what it tells of. No secrets and no names in it.</summary>
public sealed class SubmissionEvent
{
    public const int DetailLength = 500;

    public int Id { get; private set; }

    public int SubmissionId { get; private set; }

    public SubmissionEventKind Kind { get; init; }

    public SubmissionActor Actor { get; init; }

    /// <summary>The status after it.</summary>
    public SubmissionStatus Status { get; init; }

    public DateTimeOffset At { get; init; }

    public string? Detail { get; internal set; }
}

public enum SubmissionActor
{
    Contributor,
    Editor,
    System,
}

public enum SubmissionEventKind
{
    Started,
    Extended,
    Sent,
    Quarantined,
    Freed,
    TakenUp,
    Assigned,
    Released,
    QuestionAsked,
    QuestionAnswered,
    Proposed,
    ProposalDecided,
    FileAdded,
    FileRemoved,
    Published,
    Declined,
    Reopened,
    Withdrawn,
    ExpiryAnnounced,
    Erased,
    WrittenDown,
    LaidBefore,
    TakenBack,
    TellerReminded,
    TellerRefused,
    Discarded,
    Lapsed,
    TakenIn,
    ConsentTakenBack,
    ConsentGivenAgain,
    ProposalAccepted,
    ProposalTakenBack,
}

internal sealed class SubmissionEventConfiguration : IEntityTypeConfiguration<SubmissionEvent>
{
    public void Configure(EntityTypeBuilder<SubmissionEvent> builder)
    {
        builder.ToTable("SubmissionEvents");
        builder.Property(entry => entry.Detail).HasMaxLength(SubmissionEvent.DetailLength);
        builder.HasIndex(entry => new { entry.SubmissionId, entry.At });
    }
}
