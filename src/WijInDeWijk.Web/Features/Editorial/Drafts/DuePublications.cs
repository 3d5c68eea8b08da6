using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Publishes the drafts whose moment has come. One that can't be published stays a draft, and says why.</summary>
public sealed class DuePublications(SiteDbContext store, CaseDraftPublisher publishing, TimeProvider clock)
{
    /// <returns>How many went onto the site, and how many could not.</returns>
    public async Task<(int Published, int Failed)> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await store.CaseDrafts.Where(draft => draft.PublishAt <= now).Select(draft => draft.Id).ToListAsync(cancellationToken);
        var (published, failed) = (0, 0);
        foreach (var id in due)
        {
            store.ChangeTracker.Clear();
            var draft = await store.CaseDrafts.SingleAsync(item => item.Id == id, cancellationToken);
            var outcome = await publishing.PublishAsync(draft, draft.PlannedById!.Value, draft.PlannedByName!, isPlanned: true, cancellationToken);
            if (outcome.IsOk)
            {
                published++;
                continue;
            }

            failed++;
            store.ChangeTracker.Clear();
            var stays = await store.CaseDrafts.SingleAsync(item => item.Id == id, cancellationToken);
            stays.Fail(string.Join("\n", outcome.Value.Where(item => !item.IsWarning).Select(item => $"{item.File}, regel {item.Line}: {item.Message}")));
            await store.SaveChangesAsync(cancellationToken);
        }

        return (published, failed);
    }
}
