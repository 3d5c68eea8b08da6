using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Search.Queries;

/// <summary>Removes remembered queries of more than 90 days ago, also while nobody searches or nothing is remembered any more.</summary>
internal sealed class SearchQueryRetention(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchQueryRetention> logger) : BackgroundService
{
    public const int DaysKept = 90;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromHours(1), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                var oldest = DateOnly.FromDateTime(clock.GetLocalNow().DateTime).AddDays(-DaysKept);
                await scope.ServiceProvider.GetRequiredService<StoreContext>().SearchQueries
                    .Where(record => record.Day < oldest).ExecuteDeleteAsync(stoppingToken);
            }
            catch (SqliteException exception)
            {
                SearchLog.QueriesKept(logger, exception.Message);
            }
        }
    }
}
