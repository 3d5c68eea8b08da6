using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Editorial.Proposals;
using WijInDeWijk.Web.Features.Editorial.ReasonTemplates;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Submissions;

/// <summary>All that an editor needs to weigh a submission.</summary>
public sealed record SubmissionReviewView(string Reference, string Title, SubmissionStatus Status, SubmissionForm Form, int Version, CommandResult Outcome)
    : ModerationView(Outcome)
{
    /// <summary>As it was typed, as are the others below; empty until then.</summary>
    public AssignForm Assign { get; init; } = new();

    public NoteForm Note { get; init; } = new();

    public QuestionForm Question { get; init; } = new();

    public ReturnSectionForm Return { get; init; } = new();

    public DeclineForm Decline { get; init; } = new();

    public DateTimeOffset? SubmittedAt { get; init; }

    public DateOnly? AnswerBy { get; init; }

    public string? Reason { get; init; }

    public string? QuarantineReasons { get; init; }

    public required SubmissionState State { get; init; }

    /// <summary>The text of that case.</summary>
    public string? CaseFile { get; init; }

    /// <summary>A case is being made of it.</summary>
    public bool IsDrafted { get; init; }

    /// <summary>An editor wrote it down by telephone, and its teller approved.</summary>
    public bool IsTold { get; init; }

    public bool IsOpen { get; init; }

    public bool MayReopen { get; init; }

    public (int Id, string Name)? Assignee { get; init; }

    public IReadOnlyList<(int Id, string Name)> Colleagues { get; init; } = [];

    public IReadOnlyList<AnsweredSection> Sections { get; init; } = [];

    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    public ContactView? Contact { get; init; }

    public IReadOnlyList<ProposalView> Proposals { get; init; } = [];

    public IReadOnlyList<QuestionView> Questions { get; init; } = [];

    public IReadOnlyList<NoteView> Notes { get; init; } = [];

    public IReadOnlyList<SimilarStory> Similar { get; init; } = [];

    public IReadOnlyList<SubmissionHistoryLine> History { get; init; } = [];

    public IReadOnlyList<OfferedReason> Templates { get; init; } = [];

    public bool IsOutdated => Outcome.IsConflict;

    /// <summary>What happened since the editor opened the page.</summary>
    public IReadOnlyList<SubmissionHistoryLine> Meanwhile { get; init; } = [];

    public string? ErrorOf(string field) => Outcome.ErrorOf(field);
}

/// <summary>Shown to who may act on it, and nobody else.</summary>
public sealed record ContactView(string Name, string Email, string Phone, string Role, bool MayPublish, bool MayAskYearly);

public sealed record NoteView(string EditorName, DateTimeOffset At, string Text);

/// <param name="Who">The editor's name; null for the sender and for the site itself.</param>
public sealed record SubmissionHistoryLine(DateTimeOffset At, string Words, string? Who)
{
    public static SubmissionHistoryLine Of(AuditEntry entry) =>
        new(entry.At, entry.Detail is { } detail ? $"{entry.Action.Label()} ({detail})" : entry.Action.Label(), entry.EditorName);
}
