using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Features.Submissions.Questions;

namespace WijInDeWijk.Web.Features.Submissions.Steps;

/// <param name="Step">The section as it is now.</param>
/// <param name="Versions">What it was before, latest first.</param>
/// <param name="ShownId">The version to look at.</param>
public sealed record StepVersionsView(StepView Step, IReadOnlyList<SubmissionSectionVersion> Versions, int ShownId)
{
    private const int BeginningLength = 60;

    public SubmissionSectionVersion? Shown => Versions.FirstOrDefault(version => version.Id == ShownId);

    /// <summary>The questions that were answered otherwise then.</summary>
    public IEnumerable<Question> Different => Shown is { } old ? Step.Section.Questions.Where(question => old.Answers[question.Key] != Step.Answers[question.Key]) : [];

    /// <summary>The first words of a version, to know it by.</summary>
    public string BeginningOf(SubmissionSectionVersion version)
    {
        var first = Step.Section.Questions.Select(question => AnswerWords.Of(question, version.Answers[question.Key])).First(words => words.Length > 0).ReplaceLineEndings(" ");
        return first.Length <= BeginningLength ? first : first[..Math.Max(BeginningLength / 2, first.LastIndexOf(' ', BeginningLength))] + " …";
    }
}
