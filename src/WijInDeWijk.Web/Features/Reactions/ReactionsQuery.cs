using Microsoft.EntityFrameworkCore;
using WijInDeWijk.SourceDocuments.Vocabulary;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Reactions;

/// <summary>Reads the reactions that were placed.</summary>
public sealed class ReactionsQuery(SiteDbContext store)
{
    public async Task<ReactionsView> ReadAsync(int documentId, string formUrl, CancellationToken cancellationToken)
    {
        var reactions = await store.PublishedReactions.AsNoTracking()
            .Where(reaction => reaction.DocumentId == documentId)
            .OrderByDescending(reaction => reaction.SentAt).ThenByDescending(reaction => reaction.Id)
            .ToListAsync(cancellationToken);
        return new ReactionsView([.. reactions.Select(reaction => new ReactionView(reaction.Id, reaction.Kind, reaction.Words, reaction.SentAt))], formUrl);
    }

    /// <summary>Of every document that has any, by its id.</summary>
    public async Task<IReadOnlyDictionary<int, ReactionCounts>> CountAsync(CancellationToken cancellationToken) => await store.PublishedReactions
        .GroupBy(reaction => reaction.DocumentId)
        .Select(group => new
        {
            DocumentId = group.Key,
            Recognised = group.Count(reaction => reaction.Kind == ReactionKind.Recognised),
            Otherwise = group.Count(reaction => reaction.Kind == ReactionKind.Otherwise),
        })
        .ToDictionaryAsync(item => item.DocumentId, item => new ReactionCounts(item.Recognised, item.Otherwise), cancellationToken);
}
