using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Cases;
using WijInDeWijk.Web.Infrastructure.Pages;
using WijInDeWijk.Web.TagHelpers.Forms;

namespace WijInDeWijk.Web.Features.Matrix;

/// <summary>Lessons down, cases across, and in each cell what the case does to the lesson in how many passages.</summary>
public sealed class MatrixQuery(SiteDbContext store, DocumentUrls urls)
{
    /// <summary>More columns than these nobody keeps apart.</summary>
    private const int CasesOnAPage = 12;

    public async Task<MatrixView> ReadAsync(CaseFilter filter, CancellationToken cancellationToken)
    {
        var found = filter.Apply(store.CaseStudies);
        var paging = Paging.Of(filter.Page, CasesOnAPage, await found.CountAsync(cancellationToken));
        var cases = await found
            .NewestFirst()
            .Skip(paging.Skip).Take(paging.Size)
            .Select(study => new MatrixCase(study.Id, study.Title, study.Slug, study.Municipality))
            .ToListAsync(cancellationToken);
        var lessons = await store.Lessons
            .OrderBy(lesson => lesson.Number)
            .Select(lesson => new { lesson.Id, lesson.Number, lesson.Title, lesson.Key, lesson.Slug })
            .ToListAsync(cancellationToken);
        var cells = (await CellsAsync([.. cases.Select(study => study.Id)], cancellationToken)).ToLookup(item => (item.LessonId, item.CaseId));
        var totals = await TotalsAsync(filter, cancellationToken);
        return new MatrixView(
            filter,
            await ThemesAsync(filter, cancellationToken),
            paging,
            cases,
            [.. lessons.Select(lesson => new MatrixRow(
                lesson.Number,
                lesson.Title,
                urls.For(DocumentKind.Lesson, lesson.Key, lesson.Slug),
                [.. cases.Select(study => new MatrixCell([.. cells[(lesson.Id, study.Id)].OrderBy(item => item.Stance).Select(item => new StanceCount(item.Stance, item.Passages))]))],
                totals.GetValueOrDefault(lesson.Id) ?? new RowTotal(0, 0)))]);
    }

    private Task<List<StancePassages>> CellsAsync(List<int> caseIds, CancellationToken cancellationToken) => store.Evidence
        .Where(item => item.CaseId != null && caseIds.Contains(item.CaseId.Value))
        .GroupBy(item => new { item.LessonId, item.CaseId, item.Stance })
        .Select(group => new StancePassages(group.Key.LessonId, group.Key.CaseId!.Value, group.Key.Stance, group.Count()))
        .ToListAsync(cancellationToken);

    /// <summary>Over all cases that the filter leaves, also those on other pages.</summary>
    private async Task<Dictionary<int, RowTotal>> TotalsAsync(CaseFilter filter, CancellationToken cancellationToken)
    {
        var evidence = store.Evidence.Where(item => item.CaseId != null);
        if (!filter.IsEmpty)
        {
            var ids = filter.Apply(store.CaseStudies).Select(study => study.Id);
            evidence = evidence.Where(item => ids.Contains(item.CaseId!.Value));
        }

        return await evidence
            .GroupBy(item => item.LessonId)
            .Select(group => new { group.Key, Passages = group.Count(), Cases = group.Select(item => item.CaseId).Distinct().Count() })
            .ToDictionaryAsync(item => item.Key, item => new RowTotal(item.Cases, item.Passages), cancellationToken);
    }

    private Task<List<FieldChoice>> ThemesAsync(CaseFilter filter, CancellationToken cancellationToken) => store.Themes
        .Where(theme => theme.ReferencedBy.Any())
        .OrderBy(theme => theme.Title)
        .Select(theme => new FieldChoice(theme.Slug, theme.Title, theme.Slug == filter.Theme))
        .ToListAsync(cancellationToken);

    private sealed record StancePassages(int LessonId, int CaseId, Stance Stance, int Passages);
}
