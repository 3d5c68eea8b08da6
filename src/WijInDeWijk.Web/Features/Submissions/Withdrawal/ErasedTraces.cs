using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Features.Submissions.Withdrawal;

/// <summary>
/// Takes what was erased out of the files of the store as well: of the index, where a deleted passage is only marked as such, and of the log.
/// The erasing itself is committed by then, so a failure here is logged, and upkeep does it again within the hour.
/// </summary>
public sealed partial class ErasedTraces(SiteDbContext store, WriteQueue queue, SearchIndexer search, ILogger<ErasedTraces> logger)
{
    public async Task WipeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await search.MergeAsync(cancellationToken);
            using var turn = await queue.EnterAsync(cancellationToken);
            if (!await WriteAheadLog.EmptyAsync(store, cancellationToken))
            {
                LogLater(null);
            }
        }
        catch (Exception exception) when (SqliteErrors.IsTransient(exception))
        {
            LogLater(exception);
        }
    }

    [LoggerMessage(EventId = 3024, Level = LogLevel.Warning, Message = "What was erased is still in the log of the store: it was in use for too long. Upkeep tries again")]
    private partial void LogLater(Exception? exception);
}
