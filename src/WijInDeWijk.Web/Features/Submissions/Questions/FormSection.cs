using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>One page of the form: a subject with its questions.</summary>
/// <param name="Key">Part of its address, lasting: answers in the store are kept under it.</param>
/// <param name="Title">The subject.</param>
/// <param name="Intro">What it is about, in a sentence or two.</param>
/// <param name="Groups">Its questions, those that belong together in one group.</param>
public sealed record FormSection(string Key, string Title, string Intro, IReadOnlyList<QuestionGroup> Groups)
{
    public const string Place = "plek";
    public const string Initiative = "initiatief";
    public const string Balance = "balans";
    public const string Lessons = "lessen";
    public const string Files = "bestanden";
    public const string Contact = "contact";

    public IEnumerable<Question> Questions => Groups.SelectMany(group => group.Questions);

    public bool IsOptional => !Questions.Any(question => question.IsRequired);

    /// <summary>What this form asks of it; null where that is nothing.</summary>
    public FormSection? For(SubmissionForm form)
    {
        if (form == SubmissionForm.Full)
        {
            return this;
        }

        var groups = Groups
            .Select(group => group with { Questions = [.. group.Questions.Where(question => question.InBrief)] })
            .Where(group => group.Questions.Count > 0)
            .ToList();
        return groups.Count > 0 ? this with { Groups = groups } : null;
    }
}

/// <param name="Title">Null where the questions stand by themselves.</param>
public sealed record QuestionGroup(string? Title, string? Hint, IReadOnlyList<Question> Questions)
{
    public static QuestionGroup Of(params IReadOnlyList<Question> questions) => new(null, null, questions);

    /// <summary>A group whose questions mean nothing without its title.</summary>
    public static QuestionGroup About(string title, string hint, params IReadOnlyList<Question> questions) => new(title, hint, [.. questions.Select(question => question with { Subject = title })]);
}
