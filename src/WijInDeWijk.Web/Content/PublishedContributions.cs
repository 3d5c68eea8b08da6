using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Contributions;

namespace WijInDeWijk.Web.Content;

/// <summary>Shows beside a page on the site what editors placed there, and nothing else. What they decided is with the reactions and answers themselves.</summary>
public sealed class PublishedContributions(SiteDbContext store)
{
    private IQueryable<Reaction> Reactions => store.Reactions.AsNoTracking().Where(reaction => reaction.State == ModerationState.Published);

    private IQueryable<CheckIn> Answers => store.CheckIns.AsNoTracking().Where(answer => answer.State == ModerationState.Published);

    /// <summary>Brings what readers see beside these documents in step with what was decided and saved; those that are away have nothing beside them.</summary>
    public async Task ShowAsync(IReadOnlyCollection<int> documentIds, CancellationToken cancellationToken)
    {
        await store.PublishedReactions.Where(reaction => documentIds.Contains(reaction.DocumentId)).ExecuteDeleteAsync(cancellationToken);
        await store.PublishedCheckIns.Where(answer => documentIds.Contains(answer.CaseId)).ExecuteDeleteAsync(cancellationToken);
        var reactions = await Reactions.Where(reaction => documentIds.Contains(reaction.DocumentId) && store.Documents.Any(document => document.Id == reaction.DocumentId))
            .ToListAsync(cancellationToken);
        var answers = await Answers.Where(answer => documentIds.Contains(answer.CaseId) && store.CaseStudies.Any(study => study.Id == answer.CaseId)).ToListAsync(cancellationToken);
        store.PublishedReactions.AddRange(reactions.Select(PublishedReaction.Of));
        store.PublishedCheckIns.AddRange(answers.Select(PublishedCheckIn.Of));
        await store.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Places it beside documents that are not in the store yet, or not as they will be; what was decided and not saved yet counts.</summary>
    /// <param name="ids">Under which number the store knows each.</param>
    /// <param name="cancellationToken">Stops before anything is placed.</param>
    internal async Task PlaceAsync(IReadOnlyDictionary<KnowledgeDocument, int> ids, CancellationToken cancellationToken)
    {
        var reactions = AsDecided(await Reactions.ToListAsync(cancellationToken)).ToLookup(reaction => reaction.DocumentId);
        var answers = AsDecided(await Answers.ToListAsync(cancellationToken)).ToLookup(answer => answer.CaseId);
        foreach (var (document, id) in ids)
        {
            document.Reactions.AddRange(reactions[id].OrderByDescending(reaction => reaction.SentAt).Select(PublishedReaction.Of));
            (document as CaseStudy)?.CheckIns.AddRange(answers[id].OrderByDescending(answer => answer.SentAt).Select(PublishedCheckIn.Of));
        }
    }

    private IEnumerable<T> AsDecided<T>(IReadOnlyList<T> stored)
        where T : ModeratedContribution
    {
        var decided = store.ChangeTracker.Entries<T>().ToDictionary(entry => entry.Entity.Id);
        return stored.Where(item => !decided.ContainsKey(item.Id))
            .Concat(decided.Values.Where(entry => entry.State != EntityState.Deleted && entry.Entity.State == ModerationState.Published).Select(entry => entry.Entity));
    }
}
