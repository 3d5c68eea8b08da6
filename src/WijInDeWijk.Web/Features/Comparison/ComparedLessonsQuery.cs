using System.Globalization;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Comparison;

/// <summary>What each of some cases does to each lesson.</summary>
public sealed class ComparedLessonsQuery(SiteDbContext store, DocumentUrls urls, LinkGenerator links)
{
    public async Task<IReadOnlyList<ComparisonRow>> ReadAsync(List<int> caseIds, CancellationToken cancellationToken)
    {
        var stances = await store.Evidence
            .Where(item => item.CaseId != null && caseIds.Contains(item.CaseId.Value))
            .GroupBy(item => new { item.Lesson.Number, item.Lesson.Title, item.Lesson.Key, LessonSlug = item.Lesson.Slug, item.CaseId, CaseSlug = item.Case!.Slug, item.Stance })
            .Select(group => new { group.Key, Passages = group.Count() })
            .ToListAsync(cancellationToken);
        return [.. stances
            .GroupBy(item => (item.Key.Number, item.Key.Title, Url: urls.For(DocumentKind.Lesson, item.Key.Key, item.Key.LessonSlug)))
            .OrderBy(lesson => lesson.Key.Number)
            .Select(lesson => new ComparisonRow(
                string.Create(CultureInfo.InvariantCulture, $"Les {lesson.Key.Number}: {lesson.Key.Title}"),
                [.. caseIds.Select(id => new ComparisonCell([.. lesson
                    .Where(item => item.Key.CaseId == id)
                    .OrderBy(item => item.Key.Stance)
                    .Select(item => new CellItem(item.Key.Stance.Code(), item.Passages == 1 ? "in 1 passage" : string.Create(CultureInfo.InvariantCulture, $"in {item.Passages} passages"), null)
                    {
                        Stance = item.Key.Stance,
                        Url = links.GetPathByName(RouteNames.MatrixCell, new { number = item.Key.Number, slug = item.Key.CaseSlug }),
                    })]))])
            {
                Url = lesson.Key.Url,
            })];
    }
}
