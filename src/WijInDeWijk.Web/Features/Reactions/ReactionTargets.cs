using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Features.Reactions;

/// <summary>Knows what can be reacted to: lessons and cases.</summary>
public sealed class ReactionTargets(SiteDbContext store, DocumentUrls urls)
{
    /// <exception cref="InvalidOperationException">The document is neither.</exception>
    public async Task<ReactionTarget> ReadAsync(int documentId, CancellationToken cancellationToken)
    {
        var document = await store.Documents.IgnoreQueryFilters().AsNoTracking().SingleAsync(item => item.Id == documentId, cancellationToken);
        return document switch
        {
            Lesson lesson => Of(lesson, $"Les {lesson.Number}: {lesson.Title}", lesson.Claim),
            CaseStudy study => Of(study, study.Title, study.Summary),
            _ => throw new InvalidOperationException($"Nobody reacts to a {document.Kind}."),
        };
    }

    private ReactionTarget Of(KnowledgeDocument document, string title, string gist) =>
        new(document.Kind, title, gist, urls.For(document.Kind, document.Key, document.Slug), urls.ForReaction(document.Kind, document.Key, document.Slug));
}
