using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Documents;

namespace WijInDeWijk.Web.Features.Reactions;

/// <summary>Knows what can be reacted to: lessons and cases.</summary>
public sealed class ReactionTargets(SiteDbContext store, DocumentUrls urls)
{
    /// <summary>For readers.</summary>
    /// <exception cref="InvalidOperationException">The document is neither, or is not on the site.</exception>
    public async Task<ReactionTarget> ReadAsync(int documentId, CancellationToken cancellationToken)
    {
        var document = await store.Documents.AsNoTracking().SingleAsync(item => item.Id == documentId, cancellationToken);
        return Of(document.Kind, document.Key, document.Slug, document.Title) with
        {
            Gist = document switch
            {
                Lesson lesson => lesson.Claim,
                CaseStudy study => study.Summary,
                _ => throw new InvalidOperationException($"Nobody reacts to a {document.Kind}."),
            },
        };
    }

    /// <summary>For editors, who also see what was said about a page that left.</summary>
    public ReactionTarget Of(DocumentIdentity document) => Of(document.Kind, document.Key, document.Slug, document.Title);

    private ReactionTarget Of(DocumentKind kind, string key, string slug, string title) =>
        new(kind, kind is DocumentKind.Lesson ? $"Les {key}: {title}" : title, urls.For(kind, key, slug), urls.ForReaction(kind, key, slug));
}
