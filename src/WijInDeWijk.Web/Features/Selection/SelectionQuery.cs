using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Selection;

/// <summary>Finds the collected things in the store, in the order lessons, cases, figures.</summary>
public sealed class SelectionQuery(SiteDbContext store, DocumentUrls urls)
{
    public async Task<IReadOnlyList<FoundItem>> FindAsync(SelectionItems kept, CancellationToken cancellationToken)
    {
        var lessons = await LessonsAsync(kept, cancellationToken);
        var cases = await CasesAsync(kept, cancellationToken);
        var figures = await FiguresAsync(kept, cancellationToken);
        return [.. lessons, .. cases, .. figures];
    }

    private async Task<IEnumerable<FoundItem>> LessonsAsync(SelectionItems kept, CancellationToken cancellationToken)
    {
        var numbers = kept.Keys(SelectionKind.Lesson).Select(key => int.Parse(key, CultureInfo.InvariantCulture)).ToList();
        var found = numbers.Count == 0 ? [] : await store.Lessons
            .Where(lesson => numbers.Contains(lesson.Number))
            .OrderBy(lesson => lesson.Number)
            .Select(lesson => new { lesson.Id, lesson.Number, lesson.Title, lesson.Claim, lesson.Key, lesson.Slug })
            .ToListAsync(cancellationToken);
        return found.Select(lesson => new FoundItem(
            SelectionItem.OfLesson(lesson.Number), lesson.Id, $"Les {Number(lesson.Number)}: {lesson.Title}", lesson.Claim, urls.For(DocumentKind.Lesson, lesson.Key, lesson.Slug)));
    }

    private async Task<IEnumerable<FoundItem>> CasesAsync(SelectionItems kept, CancellationToken cancellationToken)
    {
        var slugs = kept.Keys(SelectionKind.Case).ToList();
        var found = slugs.Count == 0 ? [] : await store.CaseStudies
            .Where(study => slugs.Contains(study.Slug))
            .Select(study => new { study.Id, study.Title, study.Slug, study.Key, study.Summary, study.Neighbourhood, study.Municipality })
            .ToListAsync(cancellationToken);
        return found.OrderBy(study => study.Title, DutchFormat.Alphabet).Select(study => new FoundItem(
            SelectionItem.OfCase(study.Slug), study.Id, $"{study.Title} ({study.Neighbourhood}, {study.Municipality})", study.Summary, urls.For(DocumentKind.Case, study.Key, study.Slug)));
    }

    private async Task<IEnumerable<FoundItem>> FiguresAsync(SelectionItems kept, CancellationToken cancellationToken)
    {
        var keys = kept.Keys(SelectionKind.Figure).ToList();
        var slugs = keys.Select(key => key.Split('/')[0]).Distinct(StringComparer.Ordinal).ToList();
        var anchors = keys.Select(key => key.Split('/')[1]).Distinct(StringComparer.Ordinal).ToList();
        var found = keys.Count == 0 ? [] : await store.KeyFigures.AsNoTracking()
            .Where(figure => slugs.Contains(figure.Case.Slug) && anchors.Contains(figure.Anchor))
            .Select(figure => new { Figure = figure, figure.Case.Slug, figure.Case.Title })
            .ToListAsync(cancellationToken);
        return found
            .Select(item => new FoundItem(
                SelectionItem.OfFigure(item.Slug, item.Figure.Anchor), item.Figure.DocumentId, $"{item.Figure.Label}: {FigureText.Value(item.Figure)}", item.Title, urls.ForFigure(item.Slug, item.Figure.Anchor)))
            .Where(item => keys.Contains(item.Item.Key, StringComparer.Ordinal))
            .OrderBy(item => item.About, DutchFormat.Alphabet).ThenBy(item => item.Title, DutchFormat.Alphabet);
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}

/// <summary>A collected thing that exists.</summary>
/// <param name="DocumentId">Of the lesson, the case, or the figure's case.</param>
/// <param name="About">In a sentence or two.</param>
public sealed record FoundItem(SelectionItem Item, int DocumentId, string Title, string About, string Url);
