using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>Somebody's own submission: the list of what is still to do, and once it is sent, how far it is.</summary>
public sealed record SubmissionOverviewView(
    string Reference, string Code, string? Title, SubmissionForm Form, SubmissionState State, IReadOnlyList<TaskRow> Tasks, int FileCount)
{
    /// <summary>When the draft will be deleted if nobody opens it again.</summary>
    public DateTimeOffset ExpiresAt { get; init; }

    public bool MayChange { get; init; }

    public IReadOnlyList<QuestionView> Questions { get; init; } = [];

    public IReadOnlyList<HistoryLine> History { get; init; } = [];

    public bool HasEmail { get; init; }

    public bool IsComplete => Tasks.All(task => task.State == TaskState.Done || task.IsOptional);

    public string Name => Title ?? "Uw voorbeeld";
}

public sealed record TaskRow(string Key, string Title, TaskState State, bool IsOptional, ProposalState? Proposal);

public enum TaskState
{
    NotStarted,
    Started,
    Done,
}

public sealed record QuestionView(int Id, string Text, DateTimeOffset AskedAt, string? Answer, DateTimeOffset? AnsweredAt, string? Error = null)
{
    /// <summary>The section that came back with these remarks.</summary>
    public string? Section { get; init; }
}

public sealed record HistoryLine(string Words, DateTimeOffset At);
