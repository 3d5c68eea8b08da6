using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Submissions;

namespace WijInDeWijk.Web.Features.Submissions.Questions;

/// <summary>All that is asked. Every lesson on the site is a question of its own, so a new bundle changes the form by itself.</summary>
public sealed class QuestionCatalogue(SiteDbContext store)
{
    private IReadOnlyList<FormSection>? _sections;

    public static string StanceKey(int lesson) => FormattableString.Invariant($"les-{lesson}");

    public static string HowKey(int lesson) => FormattableString.Invariant($"les-{lesson}-hoe");

    /// <summary>The sections of a form, in order, each with what that form asks of it.</summary>
    public async Task<IReadOnlyList<FormSection>> ReadAsync(SubmissionForm form, CancellationToken cancellationToken)
    {
        if (form == SubmissionForm.Brief)
        {
            return BriefSections;
        }

        return _sections ??=
        [
            .. StorySections.BeforeTheLessons, await LessonsAsync(cancellationToken), .. StorySections.AfterTheLessons, ContactSection.Section,
        ];
    }

    /// <summary>The sections of a submission: who told it by telephone may be reached that way too.</summary>
    public async Task<IReadOnlyList<FormSection>> ReadAsync(Submission submission, CancellationToken cancellationToken)
    {
        var sections = await ReadAsync(submission.Form, cancellationToken);
        return submission.IsTold ? [.. sections.Select(section => section.Key == FormSection.Contact ? ContactSection.ForTeller : section)] : sections;
    }

    /// <summary>One section, or null where the form has none by that name.</summary>
    public async Task<FormSection?> FindAsync(SubmissionForm form, string key, CancellationToken cancellationToken) =>
        (await ReadAsync(form, cancellationToken)).FirstOrDefault(section => section.Key == key);

    private static readonly IReadOnlyList<FormSection> BriefSections =
    [
        .. StorySections.BeforeTheLessons.Append(ContactSection.Section).Select(section => section.For(SubmissionForm.Brief)).OfType<FormSection>(),
    ];

    private async Task<FormSection> LessonsAsync(CancellationToken cancellationToken)
    {
        var lessons = await store.Lessons.OrderBy(lesson => lesson.Number).Select(lesson => new { lesson.Number, lesson.Title, lesson.Claim }).ToListAsync(cancellationToken);
        return new(FormSection.Lessons, "Welke lessen herkent u?", "Wat u meemaakte, kan een les ondersteunen, nuanceren of juist weerspreken. Kies alleen bij de lessen waar u iets over te zeggen hebt.",
            [.. lessons.Select(lesson => LessonGroup(lesson.Number, lesson.Title, lesson.Claim))]);
    }

    private static QuestionGroup LessonGroup(int number, string title, string claim) => QuestionGroup.About(
        FormattableString.Invariant($"Les {number}: {title}"), claim,
        new Question(StanceKey(number), QuestionKind.Choice, "Wat doet uw voorbeeld met deze les?") { Choices = [.. Terms.All<Stance>().Select(stance => new QuestionChoice(stance.Code(), stance.Label()))] },
        new Question(HowKey(number), QuestionKind.Text, "Hoe?") { MaxLength = 2000 });
}
