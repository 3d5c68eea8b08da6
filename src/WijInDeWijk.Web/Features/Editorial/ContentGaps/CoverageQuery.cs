using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.ContentGaps;

/// <summary>How the published cases are spread over provinces, themes and lessons; the fewest first.</summary>
public sealed class CoverageQuery(SiteDbContext store)
{
    /// <summary>Fewer cases than this are few.</summary>
    public const int Enough = 3;

    public async Task<CoverageView> ReadAsync(CancellationToken cancellationToken)
    {
        var byProvince = await store.CaseStudies.GroupBy(study => study.Province).Select(province => new { province.Key, Count = province.Count() }).ToDictionaryAsync(province => province.Key, province => province.Count, StringComparer.Ordinal, cancellationToken);
        var themes = await store.Themes
            .Select(theme => new Coverage(theme.Title, theme.ReferencedBy.Count(tie => tie.From.Kind == DocumentKind.Case), theme.Slug))
            .ToListAsync(cancellationToken);
        return new CoverageView(
            FewestFirst(Terms.All<Province>().Select(province => new Coverage(province.Label(), byProvince.GetValueOrDefault(province.Label()), null))),
            FewestFirst(themes),
            await LessonsAsync(cancellationToken));
    }

    private static IReadOnlyList<Coverage> FewestFirst(IEnumerable<Coverage> parts) => [.. parts.OrderBy(part => part.Cases).ThenBy(part => part.Name, Infrastructure.DutchFormat.Alphabet)];

    private async Task<IReadOnlyList<LessonCoverage>> LessonsAsync(CancellationToken cancellationToken)
    {
        var lessons = await store.Lessons
            .Select(lesson => new { lesson.Number, lesson.Title, lesson.SourceFile, Evidence = lesson.Evidence.Select(item => new { item.CaseId, item.Stance }).ToList() })
            .AsSplitQuery()
            .ToListAsync(cancellationToken);
        return
        [
            .. lessons
                .Select(lesson => new LessonCoverage(
                    lesson.Number,
                    lesson.Title,
                    lesson.SourceFile!,
                    lesson.Evidence.Where(item => item.CaseId is not null).Select(item => item.CaseId).Distinct().Count(),
                    [.. Terms.All<Stance>().Select(stance => (stance, lesson.Evidence.Count(item => item.Stance == stance)))]))
                .OrderBy(lesson => lesson.Cases).ThenBy(lesson => lesson.Number),
        ];
    }
}

public sealed record CoverageView(IReadOnlyList<Coverage> Provinces, IReadOnlyList<Coverage> Themes, IReadOnlyList<LessonCoverage> Lessons);

/// <param name="Slug">Of the theme; null for a province.</param>
public sealed record Coverage(string Name, int Cases, string? Slug)
{
    public bool IsFew => Cases < CoverageQuery.Enough;
}

/// <param name="Cases">Tied to it, whatever they do to it.</param>
/// <param name="Ties">How much evidence there is of each stance, from elsewhere too.</param>
public sealed record LessonCoverage(int Number, string Title, string File, int Cases, IReadOnlyList<(Stance Stance, int Count)> Ties)
{
    public bool IsFew => Cases < CoverageQuery.Enough;

    public bool IsUncontested => Ties.All(tie => tie.Stance != Stance.Contradicts || tie.Count == 0);
}
