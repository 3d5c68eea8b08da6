using System.Globalization;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Features.Citations;
using WijInDeWijk.Web.Features.KeyFigures;
using WijInDeWijk.Web.Features.Lessons;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Dossier.Word;

/// <summary>Writes a dossier as a Word document.</summary>
public sealed class DossierDocument(Vignettes vignettes, IWebHostEnvironment environment, TimeProvider clock)
{
    private const string SourceStyle = "Source";

    /// <param name="dossier">What it tells.</param>
    /// <param name="address">Makes an absolute address of a path on this site.</param>
    public byte[] Write(DossierView dossier, Func<string, string> address)
    {
        var now = clock.GetUtcNow();
        using var word = new WordDocument("Dossier: Wij in de wijk", now);
        word.Title("Dossier");
        word.Subtitle($"Uit de kennisbank Wij in de wijk, samengesteld op {DutchFormat.Date(now)}");
        word.Paragraph("De casussen zijn praktijkverhalen, niet beoordeeld op effect. Achter elk feit staat de bladzijde van de publicatie waarop het rust.");
        word.Contents();
        foreach (var lesson in dossier.Lessons)
        {
            Lesson(word, lesson);
            Citation(word, lesson.Citation);
        }

        foreach (var study in dossier.Cases)
        {
            Case(word, study);
            Citation(word, study.Citation);
        }

        if (dossier.Figures.Count > 0)
        {
            Figures(word, dossier.Figures);
            foreach (var figure in dossier.Figures)
            {
                Citation(word, figure.Citation);
            }
        }

        return word.Finish($"Wij in de wijk · {address("/")} · {DutchFormat.Date(now)}");

        void Citation(WordDocument document, Citation citation) => document.Paragraph(ApaFormat.Write(citation, address(citation.Path), now), SourceStyle);
    }

    private static void Lesson(WordDocument word, LessonView lesson)
    {
        word.Heading(1, $"Les {lesson.Number.ToString(CultureInfo.InvariantCulture)}: {lesson.Title}", onANewPage: true);
        word.Paragraph(lesson.Claim);
        word.Heading(2, "Bewijs");
        word.Paragraph($"{StanceWords.Summary(lesson.Counts)}; laatst bijgewerkt op {DutchFormat.Date(lesson.LastChange)}.");
        word.Table(
            $"Bewijs voor en tegen les {lesson.Number.ToString(CultureInfo.InvariantCulture)}",
            ["Waar", "Standpunt", "Wat er gebeurde", "Wie het zegt"],
            lesson.Evidence.Select(item => new[] { item.Where, item.Stance.Label(), item.Text, item.Pages is { } pages ? $"{item.Voice.Name}, {DutchFormat.Pages(pages)}" : item.Voice.Name }));
        word.Heading(2, "Wat deze les vraagt");
        foreach (var demand in lesson.Asks)
        {
            word.Lead($"{demand.Of}:", demand.Text);
        }

        word.Heading(2, "Vragen voor een gesprek");
        foreach (var (index, question) in lesson.ReflectionQuestions.Index())
        {
            word.Numbered(index + 1, question);
        }
    }

    private void Case(WordDocument word, CaseView study)
    {
        word.Heading(1, study.Card.Title, onANewPage: true);
        word.Paragraph(study.Card.Subtitle, "Subtitle");
        Picture(word, study.Card);
        word.Paragraph(study.Card.Summary);
        word.Heading(2, "In het kort");
        word.Table($"Feiten over {study.Card.Title}", ["Gegeven", "Waarde"], CaseFactList.Of(study).Select(fact => new[] { fact.Label, fact.Value }));
        word.Heading(2, "Kerncijfers");
        word.Table(
            $"Kerncijfers van {study.Card.Title}",
            ["Kerncijfer", "Waarde", "Ter vergelijking", "Toelichting en bron"],
            study.Figures.Select(figure => new[] { figure.Label, figure.Value, figure.Comparison ?? string.Empty, Remarks(figure) }));
        word.Heading(2, "Sociaal kapitaal");
        foreach (var capital in study.SocialCapital)
        {
            word.Lead($"{capital.Kind.Label()}, {capital.Judgement.Label().ToLower(DutchFormat.Culture)}:", $"{capital.Reason} ({DutchFormat.Source(capital.Provenance)})");
        }

        foreach (var kind in study.Findings.GroupBy(finding => finding.Kind).OrderBy(group => group.Key))
        {
            word.Heading(2, kind.Key.Label());
            foreach (var finding in kind)
            {
                word.Bullet($"{finding.Text} ({DutchFormat.Source(finding.Provenance)})");
            }
        }

        word.Heading(2, "Lessen waar deze casus over gaat");
        foreach (var lesson in study.Lessons)
        {
            word.Bullet($"Les {lesson.Number.ToString(CultureInfo.InvariantCulture)}, {lesson.Title}: {DutchFormat.Enumerate([.. lesson.Evidence.Select(item => item.Stance.Label().ToLower(DutchFormat.Culture)).Distinct(StringComparer.Ordinal)])}");
        }
    }

    private static void Figures(WordDocument word, IReadOnlyList<FigurePageView> figures)
    {
        word.Heading(1, "Kerncijfers", onANewPage: true);
        word.Table(
            "Verzamelde kerncijfers",
            ["Casus", "Kerncijfer", "Waarde", "Ter vergelijking", "Toelichting en bron"],
            figures.Select(row => new[] { $"{row.Figure.CaseTitle} ({row.Figure.Place})", row.Figure.Figure.Label, row.Figure.Figure.Value, row.Figure.Figure.Comparison ?? string.Empty, Remarks(row.Figure.Figure) }));
    }

    private static string Remarks(FigureView figure) => string.Join(
        "; ",
        [.. figure.Remarks, DutchFormat.Source(figure.Provenance), .. figure.EditorNote is { } note ? [$"redactie: {note}"] : Array.Empty<string>()]);

    /// <summary>The drawings are made by the build; without them a dossier is still a dossier.</summary>
    private void Picture(WordDocument word, CaseCard study)
    {
        var file = environment.WebRootFileProvider.GetFileInfo($"dist/delen/{vignettes.For(study)}.png");
        if (file.Exists)
        {
            using var png = file.CreateReadStream();
            word.Picture(png, $"Tekening bij de casus {study.Title}: {study.MeetingPlace.Label().ToLower(DutchFormat.Culture)} in {study.Neighbourhood}, {study.Municipality}");
        }
    }
}
