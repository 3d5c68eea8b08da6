using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;
using WijInDeWijk.Web.PrivacyScan;

namespace WijInDeWijk.Web.Features.Submissions.Status;

/// <summary>All answers under each other: to check, to read as a story, or to keep.</summary>
public sealed record CheckAnswersView(string Reference, string? Title, SubmissionForm Form, SubmissionStatus Status, DateTimeOffset? SubmittedAt, IReadOnlyList<AnsweredSection> Sections)
{
    public IReadOnlyList<SimilarStory> Similar { get; init; } = [];

    public IReadOnlyList<AttachedFile> Files { get; init; } = [];

    public bool ShowErrors { get; init; }

    public bool HasEmail { get; init; }

    public IEnumerable<(FormSection Section, AnswerError Error)> Errors => Sections.SelectMany(part => part.Errors.Select(error => (part.Section, error)));

    public string Name => Title ?? "Uw voorbeeld";

    public string Answer(string section, string question) => Sections.FirstOrDefault(part => part.Section.Key == section)?.Answers[question] ?? string.Empty;
}

public sealed record AnsweredSection(FormSection Section, Answers Answers, IReadOnlyList<AnswerError> Errors)
{
    /// <summary>What the writer may want to look at once more; nothing of it stands in the way of sending.</summary>
    public IReadOnlyList<PrivacyWarning> Warnings { get; } = Section.Key == FormSection.Contact
        ? []
        : PrivacyWarnings.Find(string.Join('\n', Section.Questions.Where(question => question.Kind is QuestionKind.Text or QuestionKind.Line).Select(question => Answers[question.Key])));

    public IEnumerable<Question> Answered => Section.Questions.Where(question => Answers[question.Key].Length > 0);
}

public sealed record AttachedFile(int Id, string Name, string Alt, string Maker, bool IsPhoto, bool HasConsent, int? Width, int? Height, long Length)
{
    /// <summary>Kind, size and contents in words; for editors.</summary>
    public string Description { get; init; } = string.Empty;

    /// <summary>What a virus scanner said, in words; for editors.</summary>
    public string Scan { get; init; } = string.Empty;

    public bool MayOpen { get; init; } = true;
}

/// <summary>Something that looks like what is about to be sent.</summary>
public sealed record SimilarStory(string Title, string Place, string Url, bool IsOwn);
