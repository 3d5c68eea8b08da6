using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Search.Indexing;

/// <summary>What can be found of a lesson besides its sections.</summary>
internal static class LessonPassages
{
    public static IEnumerable<PassageDraft> Of(Lesson lesson) =>
    [
        new(PassageKind.Document, lesson.Title, lesson.Claim, null),
        new(PassageKind.Document, $"Les {lesson.Number}", lesson.Claim, null),
        Asks("bewoners", lesson.AsksResidents),
        Asks("professionals", lesson.AsksProfessionals),
        Asks("gemeenten", lesson.AsksMunicipalities),
        Asks("financiers", lesson.AsksFunders),
        .. lesson.ReflectionQuestions.Select((question, index) => new PassageDraft(PassageKind.Question, "Vraag voor een gesprek", question, PartAnchor.Question(index))),
        .. ReactionPassages.Of(lesson),
        .. lesson.Evidence.Select(item => new PassageDraft(
            PassageKind.Evidence, item.Case?.Title ?? item.Elsewhere ?? string.Empty, item.Text, EvidenceAnchor.For(item.Ordinal))),
    ];

    private static PassageDraft Asks(string whom, string text) => new(PassageKind.Demand, $"Wat deze les vraagt van {whom}", text, PartAnchor.Demand(whom));
}
