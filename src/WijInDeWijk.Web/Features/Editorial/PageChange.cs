using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Features.Editorial.Weighing;
using WijInDeWijk.Web.Features.Search.Indexing;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial;

/// <summary>
/// Saves a deed that changes what a page shows beside its text, with its line in the log and its place in search: one transaction, seen at
/// the next request.
/// </summary>
public sealed class PageChange(StoreContext store, SearchIndexer search, KeptPages pages)
{
    public async Task<DeedOutcome> SaveAsync(int documentId, CancellationToken cancellationToken)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(cancellationToken);
        var outcome = await store.SaveDeedAsync(cancellationToken);
        if (outcome.Result == DeedResult.Done)
        {
            await search.UpdateAsync([documentId], cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            await pages.ForgetAsync();
        }

        return outcome;
    }
}
