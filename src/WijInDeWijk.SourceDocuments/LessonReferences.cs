using WijInDeWijk.SourceDocuments.Reading;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.SourceDocuments.Writing;

namespace WijInDeWijk.SourceDocuments;

/// <summary>What a case in the making does to lessons: a list of its own, that becomes evidence in the texts of those lessons.</summary>
public static class LessonReferences
{
    /// <param name="yaml">A list; empty text is an empty list.</param>
    /// <param name="name">How its faults name it.</param>
    public static (IReadOnlyList<NewEvidence> Ties, IReadOnlyList<Diagnostic> Faults) Read(string yaml, string name)
    {
        if (string.IsNullOrWhiteSpace(yaml))
        {
            return ([], []);
        }

        var log = new ReadingLog();
        var file = new FileLog(name, log, new PageLimits());
        var ties = new FieldValue(DocumentFile.ParseYaml(yaml, file), path: null, file).AsListOf(ReadTie);
        return (ties, log.Conclude(new HashSet<Documents.DocumentLink>()));
    }

    /// <summary>The text of a lesson with one piece of evidence more.</summary>
    public static string AddTo(string lesson, string caseSlug, NewEvidence tie) =>
        FrontMatter.Split(lesson).WithItem("bewijs", [.. FieldsOf(caseSlug, tie)]).Text;

    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(string caseSlug, NewEvidence tie)
    {
        yield return new("casus", caseSlug);
        yield return new("standpunt", tie.Stance.Code());
        yield return new("tekst", YamlText.Quote(tie.Text));
        if (tie.Section is { } section)
        {
            yield return new("sectie", YamlText.Quote(section));
        }

        yield return new("herkomst", tie.Origin.Code());
        yield return new("datum", tie.Date);
    }

    private static NewEvidence ReadTie(Fields fields) => new(
        fields.Required("les").AsInteger(1, 9999) ?? 0,
        fields.Required("standpunt").AsTerm<Stance>() ?? default,
        fields.Required("tekst").AsTextOrEmpty(),
        fields.Optional("herkomst").AsTerm<Origin>() ?? Origin.Editors,
        fields.Optional("sectie").AsText(),
        fields.Required("datum").AsDate() ?? string.Empty);
}

/// <param name="Lesson">Its number.</param>
/// <param name="Section">Heading of the case under which it is told.</param>
/// <param name="Date">When it was noted.</param>
public sealed record NewEvidence(int Lesson, Stance Stance, string Text, Origin Origin, string? Section, string Date);
