using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Status;
using WijInDeWijk.Web.Features.Submissions.Steps;

namespace WijInDeWijk.Web.Features.Submissions.PhoneIntake;

/// <summary>What somebody told, as it was written down: to read, to put right, and to approve or not.</summary>
/// <param name="Story">All that was answered, without who told it.</param>
/// <param name="Unanswered">What could still be added.</param>
/// <param name="Contact">Who told it and what they agree to, as they fill it in here.</param>
/// <param name="ErasedAt">When it goes if they do nothing.</param>
public sealed record IntervieweeView(CheckAnswersView Story, IReadOnlyList<FormSection> Unanswered, StepView Contact, string Code, DateTimeOffset ErasedAt)
{
    /// <summary>What keeps it from being sent, each with the address of its field.</summary>
    public IReadOnlyList<(FormSection Section, AnswerError Error)> Errors { get; init; } = [];
}
