using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>
/// Saves a deed that changes what a page shows beside its text, with its line in the log and its place in search: one transaction, seen at
/// the next request.
/// </summary>
public sealed class PageChange(SiteDbContext store, SearchIndexer search, OutputCacheInvalidator pages)
{
    public async Task<CommandResult> SaveAsync(int documentId, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await store.SaveCommandAsync(cancellationToken);
        if (outcome.Result == CommandStatus.Done)
        {
            await search.UpdateAsync([documentId], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            await pages.ForgetAsync();
        }

        return outcome;
    }
}
