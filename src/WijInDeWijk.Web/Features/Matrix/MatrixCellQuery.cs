using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;
using WijInDeWijk.Web.Features.Lessons;

namespace WijInDeWijk.Web.Features.Matrix;

/// <summary>Exactly the passages in which one case bears on one lesson.</summary>
public sealed class MatrixCellQuery(SiteDbContext store, EvidenceQuery evidence, DocumentUrls urls)
{
    /// <summary>Null where the lesson or the case does not exist.</summary>
    public async Task<MatrixCellView?> ReadAsync(int number, string slug, CancellationToken cancellationToken)
    {
        var lesson = await store.Lessons.Where(item => item.Number == number).Select(item => new { item.Id, item.Title, item.Claim, item.Key, item.Slug }).SingleOrDefaultAsync(cancellationToken);
        var study = await store.CaseStudies.Where(item => item.Slug == slug).Select(item => new { item.Id, item.Title, item.Slug }).FirstOrDefaultAsync(cancellationToken);
        if (lesson is null || study is null)
        {
            return null;
        }

        var passages = await evidence.ReadAsync(store.Evidence.Where(item => item.LessonId == lesson.Id && item.CaseId == study.Id), cancellationToken);
        return new MatrixCellView(
            number, lesson.Title, lesson.Claim, urls.For(DocumentKind.Lesson, lesson.Key, lesson.Slug), study.Title, study.Slug, [.. passages.Select(item => item.Evidence)]);
    }
}

public sealed record MatrixCellView(
    int Number, string LessonTitle, string Claim, string LessonUrl, string CaseTitle, string CaseSlug, IReadOnlyList<EvidenceView> Passages);
