using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.Features.Submissions.Steps;

namespace WijInDeWijk.Web.Features.Editorial.PhoneIntake;

/// <summary>All questions on one page, for who writes down what somebody tells.</summary>
/// <param name="Sections">What is asked here, of every section.</param>
/// <param name="Answers">Of all sections together: no two questions have the same key.</param>
/// <param name="Versions">Of each section that was ever saved.</param>
public sealed record PhoneIntakeView(string Reference, IReadOnlyList<FormSection> Sections, Answers Answers, IReadOnlyDictionary<string, int> Versions)
{
    /// <summary>Of all sections together: it counts every save.</summary>
    public int Version => Versions.Values.Sum();

    public DateTimeOffset? SavedAt { get; init; }

    public IReadOnlyList<AnswerError> Errors { get; init; } = [];

    /// <summary>What was saved meanwhile in another window, where it differs.</summary>
    public Answers? Meanwhile { get; init; }

    /// <summary>Its teller is reading it, so that it can't be changed.</summary>
    public bool IsAway { get; init; }

    public bool HasProblem => Errors.Count > 0 || IsConflict;

    /// <summary>Something else happened to it since the page was opened; what was typed is on the page, and not saved.</summary>
    public bool IsConflict => Meanwhile is not null || IsAway;

    public IEnumerable<FormSection> Story => Sections.Where(section => section.Key != FormSection.Contact);

    /// <summary>Who tells it.</summary>
    public FormSection Teller => Sections.Single(section => section.Key == FormSection.Contact);

    /// <summary>The questions of the short form, which one gets round to on the telephone.</summary>
    public QuestionGroup First => QuestionGroup.Of([.. Story.SelectMany(section => section.Questions).Where(question => question.InBrief)]);

    /// <summary>What else can be told, section by section.</summary>
    public IEnumerable<FormSection> More => Story
        .Select(section => section with { Groups = [.. section.Groups.Select(group => group with { Questions = [.. group.Questions.Where(question => !question.InBrief)] }).Where(group => group.Questions.Count > 0)] })
        .Where(section => section.Groups.Count > 0);

    public bool IsTold(FormSection section) => section.Questions.Any(question => Answers[question.Key].Length > 0 || Errors.Any(error => error.Question == question.Key));

    public FieldView Field(Question question) => new(
        question, Answers[question.Key], Errors.FirstOrDefault(error => error.Question == question.Key)?.Message,
        Meanwhile is { } other && other[question.Key] != Answers[question.Key] ? other[question.Key] : null);
}

/// <summary>How it stands while the teller reads it.</summary>
/// <param name="Code">To be passed on; null on every later look, for only its hash is kept.</param>
public sealed record PhoneIntakePendingView(string Reference, string Title, string Name, string Email, string Phone, DateTimeOffset LaidBeforeAt, DateTimeOffset ErasedAt, string? Code)
{
    public DateTimeOffset? RemindedAt { get; init; }
}
