using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Content.Publishing;
using WijInDeWijk.Web.Data.Submissions;
using WijInDeWijk.Web.Data.Texts;
using WijInDeWijk.Web.Features.Editorial.Texts;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Which texts a draft would change: a new case, and a line of evidence in each lesson that it is tied to.</summary>
internal static class DraftTexts
{
    /// <summary>How faults in the ties are named.</summary>
    public const string TiesName = "lessen";

    /// <summary>The file of the case; its slug is one of its fields.</summary>
    public static string FileOf(string text) => NewTextKind.Case.FileOf(FrontMatter.Split(text).Fields ?? string.Empty, publication: null);

    /// <summary>The texts of the lessons with the evidence added, by their files.</summary>
    public static (Dictionary<string, string> Texts, IReadOnlyList<Diagnostic> Faults) Lessons(string ties, string caseFile, IReadOnlyCollection<SourceText> texts)
    {
        var (read, faults) = LessonReferences.Read(ties, TiesName);
        var changed = new Dictionary<string, string>(StringComparer.Ordinal);
        var problems = faults.ToList();
        foreach (var tie in read.Where(tie => tie.Lesson > 0))
        {
            if (texts.FirstOrDefault(text => text.IsPublished && text.File.StartsWith($"lessen/{tie.Lesson}-", StringComparison.Ordinal)) is not { } lesson)
            {
                problems.Add(new Diagnostic(TiesName, 1, null, $"Les {tie.Lesson} bestaat niet."));
                continue;
            }

            changed[lesson.File] = LessonReferences.AddTo(changed.GetValueOrDefault(lesson.File, lesson.Text), Path.GetFileNameWithoutExtension(caseFile), tie);
        }

        return (changed, problems);
    }

    /// <summary>What publishing it puts on the site, for the gate: the case, and what is new in the lessons.</summary>
    public static IEnumerable<PublicText> GoingPublic(CaseDraft draft, IReadOnlyCollection<SourceText> lessons)
    {
        var file = FileOf(draft.Text);
        var changed = Lessons(draft.LessonTies, file, lessons).Texts;
        return changed.Select(lesson => PublicText.OfDocument(lesson.Key, lesson.Value, lessons.First(text => text.File == lesson.Key).Text))
            .Prepend(PublicText.OfDocument(file, draft.Text, before: null));
    }

    /// <summary>Whether it names who sent it in.</summary>
    public static bool Names(SubmissionContact? contact, string text) =>
        contact is not null && (Holds(text, contact.Email) || Holds(text, contact.Phone) || (contact.Name.Contains(' ', StringComparison.Ordinal) && Holds(text, contact.Name)));

    private static bool Holds(string text, string words) => words.Length > 0 && text.Contains(words, StringComparison.OrdinalIgnoreCase);
}
