using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Downloads;

/// <summary>The matrix of lessons and cases: as a list with a row for each pair, and as the table that people know.</summary>
internal static class MatrixTables
{
    public const string Name = "matrix";

    public static async Task<MatrixRows> ReadAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var lessons = await store.Lessons.OrderBy(lesson => lesson.Number).Select(lesson => new LessonRow(lesson.Number, lesson.Title)).ToListAsync(cancellationToken);
        var cases = await store.CaseStudies.OrderBy(study => study.Slug).Select(study => new CaseRow(study.Slug, study.Title)).ToListAsync(cancellationToken);
        var passages = (await store.Evidence
                .Where(item => item.CaseId != null)
                .GroupBy(item => new { item.Lesson.Number, item.Case!.Slug, item.Stance })
                .Select(group => new { group.Key.Number, group.Key.Slug, group.Key.Stance, Count = group.Count() })
                .ToListAsync(cancellationToken))
            .ToDictionary(item => (item.Number, item.Slug, item.Stance), item => item.Count);
        return new MatrixRows(lessons, cases, [.. lessons.SelectMany(lesson => cases.Select(study => PairOf(lesson, study)))]);

        Pair PairOf(LessonRow lesson, CaseRow study) => new(
            lesson, study, Count(lesson, study, Stance.Supports), Count(lesson, study, Stance.Nuances), Count(lesson, study, Stance.Contradicts));

        int Count(LessonRow lesson, CaseRow study, Stance stance) => passages.GetValueOrDefault((lesson.Number, study.Slug, stance));
    }

    public static DataTable AsList(MatrixRows matrix) => new TableOf<Pair>(Name, "Matrix als lijst", "Een les en een casus, met het aantal passages waarin de casus iets met de les doet. Elk paar staat erin, ook zonder passages.")
        .Column("les", "Nummer van de les.", pair => pair.Lesson.Number)
        .Column("les_titel", "Titel van de les.", pair => pair.Lesson.Title)
        .Column("casus", "De casus: het laatste stuk van haar webadres.", pair => pair.Case.Slug)
        .Column("casus_titel", "Naam van de casus.", pair => pair.Case.Title)
        .Column("ondersteunt", "Aantal passages dat de les ondersteunt.", pair => pair.Supports)
        .Column("nuanceert", "Aantal passages dat de les nuanceert.", pair => pair.Nuances)
        .Column("weerspreekt", "Aantal passages dat de les weerspreekt.", pair => pair.Contradicts)
        .Column("passages", "Aantal passages samen.", pair => pair.Passages)
        .With(matrix.Pairs);

    /// <summary>Lessons down, cases across; for a workbook.</summary>
    public static DataTable AsTable(MatrixRows matrix)
    {
        var pairs = matrix.Pairs.ToDictionary(pair => (pair.Lesson.Number, pair.Case.Slug));
        return new DataTable(
            "matrix_tabel",
            "Matrix",
            "Lessen onder elkaar, casussen naast elkaar.",
            [new DataColumn("Les", "De les."), .. matrix.Cases.Select(study => new DataColumn(study.Title, "De casus."))],
            [.. matrix.Lessons.Select(lesson => (IReadOnlyList<object?>)
            [
                string.Create(CultureInfo.InvariantCulture, $"{lesson.Number}. {lesson.Title}"),
                .. matrix.Cases.Select(study => pairs[(lesson.Number, study.Slug)].InWords),
            ])]);
    }
}

public sealed record MatrixRows(IReadOnlyList<LessonRow> Lessons, IReadOnlyList<CaseRow> Cases, IReadOnlyList<Pair> Pairs);

public sealed record LessonRow(int Number, string Title);

public sealed record CaseRow(string Slug, string Title);

/// <summary>A lesson and a case, with the passages of each stance.</summary>
public sealed record Pair(LessonRow Lesson, CaseRow Case, int Supports, int Nuances, int Contradicts)
{
    public int Passages => Supports + Nuances + Contradicts;

    /// <summary><c>ondersteunt 2, nuanceert 1</c>.</summary>
    public string InWords => string.Join(", ", new[] { (Stance.Supports, Supports), (Stance.Nuances, Nuances), (Stance.Contradicts, Contradicts) }
        .Where(item => item.Item2 > 0)
        .Select(item => string.Create(DutchFormat.Culture, $"{item.Item1.Code()} {item.Item2}")));
}
