using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <summary>One section as a page to fill in.</summary>
public sealed record StepView(SubmissionForm Form, FormSection Section, Answers Answers, int Version)
{
    /// <summary>Null as long as there is no draft.</summary>
    public string? Reference { get; init; }

    /// <summary>The secret to come back with.</summary>
    public string? Code { get; init; }

    /// <summary>With the first step only.</summary>
    public string? StartToken { get; init; }

    public DateTimeOffset? SavedAt { get; init; }

    /// <summary>Whether there are earlier answers to go back to.</summary>
    public bool HasVersions { get; init; }

    public IReadOnlyList<AnswerError> Errors { get; init; } = [];

    /// <summary>What was saved meanwhile by another device, where it differs.</summary>
    public Answers? Meanwhile { get; init; }

    public StepTrouble Trouble { get; init; }

    /// <summary>It was sent: what changes here goes to the editors as a proposal.</summary>
    public bool IsProposal { get; init; }

    /// <summary>How far a change of it is; null where these are the answers as they were sent.</summary>
    public ProposalState? Proposal { get; init; }

    /// <summary>The editors have it.</summary>
    public bool IsSent { get; init; }

    /// <summary>Its teller reads what was written down: after a change, it is back to the whole.</summary>
    public bool IsReadBack { get; init; }

    /// <summary>Which step this is, and of how many.</summary>
    public (int Number, int Total) Position { get; init; }

    /// <summary>The section before this one.</summary>
    public string? Previous { get; init; }

    /// <summary>The section after this one.</summary>
    public string? Next { get; init; }

    public bool HasProblem => Errors.Count > 0 || Meanwhile is not null || Trouble != StepTrouble.None;

    public FieldView Field(Question question) => new(
        question, Answers[question.Key], Errors.FirstOrDefault(error => error.Question == question.Key)?.Message,
        Meanwhile is { } other && other[question.Key] != Answers[question.Key] ? other[question.Key] : null)
    {
        Reference = Reference,
    };
}

public enum StepTrouble
{
    None,

    /// <summary>The disk is full or the store is locked.</summary>
    NotSaved,

    /// <summary>The page stood open so long, or was changed so, that it can't be trusted.</summary>
    Stale,

    /// <summary>Too many saves at once.</summary>
    TooOften,
}

/// <summary>Says why nothing was saved.</summary>
/// <param name="Button">The word on the button to press again.</param>
public sealed record TroubleView(StepTrouble Trouble, string Button);

/// <summary>Questions under each other, those that belong together in a frame.</summary>
/// <param name="Field">How a question stands on this page.</param>
public sealed record GroupsView(IReadOnlyList<QuestionGroup> Groups, Func<Question, FieldView> Field);

/// <param name="Meanwhile">The other text, in a conflict; an empty one is text too.</param>
public sealed record FieldView(Question Question, string Value, string? Error, string? Meanwhile)
{
    /// <summary>Of the submission it belongs to, once its contributor can go to pages of its own; null otherwise.</summary>
    public string? Reference { get; init; }

    public string Id => $"vraag-{Question.Key}";

    public string RemarkId => $"{Id}-opmerking";

    public bool IsChosen(string value) => Question.Kind == QuestionKind.Choices ? Value.Split(',').Contains(value, StringComparer.Ordinal) : Value == value;
}
