using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Features.Citations;

/// <summary>Finds what a reader wants to quote.</summary>
public sealed class CitationQuery(SiteDbContext store, DocumentUrls urls)
{
    public async Task<Citation> OfCaseAsync(int documentId, CancellationToken cancellationToken)
    {
        var study = await store.CaseStudies.AsNoTracking().Include(item => item.Publication).SingleAsync(item => item.Id == documentId, cancellationToken);
        return Citation.Of(study, urls.For(DocumentKind.Case, study.Key, study.Slug));
    }

    public async Task<Citation> OfLessonAsync(int documentId, CancellationToken cancellationToken)
    {
        var lesson = await store.Lessons.AsNoTracking().Include(item => item.Publication).SingleAsync(item => item.Id == documentId, cancellationToken);
        return Citation.Of(lesson, urls.For(DocumentKind.Lesson, lesson.Key, lesson.Slug));
    }

    /// <summary>Null for a figure that the case does not have.</summary>
    public async Task<Citation?> OfFigureAsync(int documentId, string anchor, CancellationToken cancellationToken)
    {
        var figure = await store.KeyFigures.AsNoTracking()
            .Include(item => item.Case).ThenInclude(study => study.Publication)
            .SingleOrDefaultAsync(item => item.DocumentId == documentId && item.Anchor == anchor, cancellationToken);
        return figure is null ? null : Citation.Of(figure, urls.ForFigure(figure.Case.Slug, anchor));
    }
}
