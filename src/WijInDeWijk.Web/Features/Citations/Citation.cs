using System.Globalization;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>What a reader needs to quote a case, lesson or key figure: the part of the publication that it retells.</summary>
/// <param name="Key">Short name, unique in the knowledge base, for BibTeX.</param>
/// <param name="Authors">People as published; empty where the publisher is the author.</param>
/// <param name="Year">Of the publication.</param>
/// <param name="Title">Of the chapter, lesson or figure.</param>
/// <param name="Publication">Title and subtitle of the publication; null for a story that comes from none.</param>
/// <param name="Pages">In the publication, where it says so.</param>
/// <param name="Publisher">Of the publication, or else this site.</param>
/// <param name="Path">Of its page on this site.</param>
public sealed record Citation(
    string Key, IReadOnlyList<string> Authors, int Year, string Title, string? Publication, PageRange? Pages, string Publisher, string Path)
{
    /// <summary>Publishes what comes from no publication.</summary>
    private const string Site = "Redactie Wij in de wijk";

    public static Citation Of(CaseStudy study, string path) => new(
        $"{study.Slug}-{YearOf(study)}", study.Authors, study.YearOf(), $"{study.Title}: {study.Subtitle}", FullTitle(study.Publication), study.Pages, PublisherOf(study), path);

    public static Citation Of(Lesson lesson, string path) => new(
        string.Create(CultureInfo.InvariantCulture, $"les-{lesson.Number}-{lesson.Publication.Year}"),
        [],
        lesson.Publication.Year,
        string.Create(CultureInfo.InvariantCulture, $"Les {lesson.Number}: {lesson.Title}"),
        FullTitle(lesson.Publication),
        lesson.Pages,
        lesson.Publication.Publisher,
        path);

    /// <param name="figure">With its case and publication.</param>
    /// <param name="path">Of its page.</param>
    public static Citation Of(KeyFigure figure, string path) => new(
        $"{figure.Case.Slug}-{figure.Anchor}-{YearOf(figure.Case)}",
        figure.Case.Authors,
        figure.Case.YearOf(),
        $"{figure.Label}: {FigureText.Value(figure)} ({figure.Case.Neighbourhood}, {figure.Case.Municipality})",
        FullTitle(figure.Case.Publication),
        figure.Pages,
        PublisherOf(figure.Case),
        path);

    private static string? FullTitle(Publication? publication) => publication is null ? null : $"{publication.Title}: {publication.Subtitle}";

    private static string PublisherOf(CaseStudy study) => study.Publication?.Publisher ?? Site;

    private static string YearOf(CaseStudy study) => study.YearOf().ToString(CultureInfo.InvariantCulture);
}
