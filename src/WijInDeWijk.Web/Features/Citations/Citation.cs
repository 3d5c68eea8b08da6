using System.Globalization;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.KeyFigures;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>What a reader needs to quote a case, lesson or key figure: the part of the publication that it retells.</summary>
/// <param name="Key">Short name, unique in the knowledge base, for BibTeX.</param>
/// <param name="Authors">People as published; empty where the publisher is the author.</param>
/// <param name="Year">Of the publication.</param>
/// <param name="Title">Of the chapter, lesson or figure.</param>
/// <param name="Publication">Title and subtitle of the publication.</param>
/// <param name="Pages">In the publication.</param>
/// <param name="Publisher">Of the publication.</param>
/// <param name="Path">Of its page on this site.</param>
public sealed record Citation(
    string Key, IReadOnlyList<string> Authors, int Year, string Title, string Publication, PageRange Pages, string Publisher, string Path)
{
    public static Citation Of(CaseStudy study, string path) => new(
        $"{study.Slug}-{YearOf(study.Publication)}", study.Authors, study.Publication.Year, $"{study.Title}: {study.Subtitle}", FullTitle(study.Publication), study.Pages, study.Publication.Publisher, path);

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
        $"{figure.Case.Slug}-{figure.Anchor}-{YearOf(figure.Case.Publication)}",
        figure.Case.Authors,
        figure.Case.Publication.Year,
        $"{figure.Label}: {FigureText.Value(figure)} ({figure.Case.Neighbourhood}, {figure.Case.Municipality})",
        FullTitle(figure.Case.Publication),
        figure.Pages,
        figure.Case.Publication.Publisher,
        path);

    private static string FullTitle(Publication publication) => $"{publication.Title}: {publication.Subtitle}";

    private static string YearOf(Publication publication) => publication.Year.ToString(CultureInfo.InvariantCulture);
}
