using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Search.QueryLog;

/// <summary>Writes remembered queries to the store.</summary>
internal sealed class SearchQueryWriter(SearchQueryLog log, IServiceScopeFactory scopes, ILogger<SearchQueryWriter> logger) : BackgroundLoop(scopes, logger)
{
    protected override ValueTask<bool> WaitAsync(CancellationToken stoppingToken) => log.Waiting.WaitToReadAsync(stoppingToken);

    protected override async Task RunAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        List<AskedQuery> asked = [];
        while (log.Waiting.TryRead(out var query))
        {
            asked.Add(query);
        }

        await services.GetRequiredService<SearchQueryStore>().AddAsync(asked, stoppingToken);
    }

    /// <summary>What people searched for is nice to know; losing some of it is no reason for alarm.</summary>
    protected override void OnFailed(Exception exception) => SearchLog.QueriesLost(Logger, exception.GetBaseException().Message);
}
