using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Search.QueryLog;

/// <summary>Writes remembered queries to the store.</summary>
internal sealed class SearchQueryWriter(SearchQueryLog log, IServiceScopeFactory scopes, ILogger<SearchQueryWriter> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await log.Waiting.WaitToReadAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await WriteAsync(scope.ServiceProvider.GetRequiredService<SiteDbContext>(), stoppingToken);
            }
            catch (Exception exception) when (exception is DbUpdateException or SqliteException)
            {
                // What people searched for is nice to know; losing some of it is no reason to stop.
                SearchLog.QueriesLost(logger, exception.GetBaseException().Message);
            }
        }
    }

    private async Task WriteAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        while (log.Waiting.TryRead(out var record))
        {
            store.SearchQueries.Add(record);
        }

        await store.SaveChangesAsync(cancellationToken);
    }
}
