using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Features.Selection;

namespace WijInDeWijk.Web.Features.Dossier;

/// <summary>A sheet to work with in a meeting: what to talk about, room to write, and when to go on.</summary>
/// <param name="Minutes">How long the meeting takes.</param>
/// <param name="Schedule">Its parts, together as long as the meeting.</param>
public sealed record WorkSheetView(
    SelectionItems Kept, int Minutes, IReadOnlyList<LessonView> Lessons, IReadOnlyList<CaseView> Cases, IReadOnlyList<ScheduleItem> Schedule)
{
    /// <summary>What to ask of any story.</summary>
    public static readonly IReadOnlyList<string> CaseQuestions =
    [
        "Wat herkennen wij van onze eigen wijk, en wat is bij ons anders?",
        "Wie zou dit bij ons kunnen dragen, en wie missen wij nog?",
        "Wat schuurde hier, en hoe voorkomen wij dat?",
    ];

    public static WorkSheetView Of(DossierView dossier, int minutes) =>
        new(dossier.Kept, minutes, dossier.Lessons, dossier.Cases, ScheduleItem.For(minutes, dossier.Cases, dossier.Lessons));
}

/// <param name="From">Minutes from the beginning.</param>
/// <param name="Minutes">How long it takes.</param>
/// <param name="What">What is done.</param>
public sealed record ScheduleItem(int From, int Minutes, string What)
{
    private const int Welcome = 5;

    /// <summary>Whatever was chosen: a beginning, a talk on each thing that is as long as on the next, and time to agree on what follows.</summary>
    public static IReadOnlyList<ScheduleItem> For(int minutes, IReadOnlyList<CaseView> cases, IReadOnlyList<LessonView> lessons)
    {
        var ending = minutes / 6;
        var reading = cases.Count + lessons.Count == 0 ? 0 : minutes / 6;
        string[] talks =
        [
            .. cases.Select(study => $"Gesprek over de casus {study.Card.Title}"),
            .. lessons.Select(lesson => $"Gesprek over les {lesson.Number}: {lesson.Title}"),
        ];
        var left = minutes - Welcome - reading - ending;
        (int Minutes, string What)[] parts =
        [
            (Welcome, "Welkom: wie zit er aan tafel, en wat willen wij weten?"),
            .. reading > 0 ? [(reading, "Ieder leest voor zich en schrijft op wat opvalt")] : Array.Empty<(int, string)>(),
            .. Talks(talks, left),
            (ending, "Afspraken: wat doen wij, wie doet het en wanneer zien wij elkaar weer?"),
        ];
        var start = 0;
        return [.. parts.Select(part => new ScheduleItem((start += part.Minutes) - part.Minutes, part.Minutes, part.What))];
    }

    /// <summary>With more to talk about than there is time for, groups divide it.</summary>
    private static IEnumerable<(int Minutes, string What)> Talks(string[] talks, int minutes)
    {
        const int Shortest = 7;
        if (talks.Length == 0)
        {
            return [(minutes, "Gesprek over de cijfers")];
        }

        if (minutes / talks.Length < Shortest)
        {
            var inGroups = minutes * 2 / 3;
            return [(inGroups, $"In groepjes: verdeel de {talks.Length} casussen en lessen en bespreek de vragen"), (minutes - inGroups, "Elk groepje vertelt wat het vond")];
        }

        var share = minutes / talks.Length;
        return talks.Select((talk, index) => (index == talks.Length - 1 ? minutes - (share * index) : share, talk));
    }
}
