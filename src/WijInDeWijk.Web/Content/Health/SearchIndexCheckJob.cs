using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Compares the whole index with the documents every half hour: on a large site that takes a second, which no probe should wait for.</summary>
internal sealed class SearchIndexCheckJob(SearchIndexStatus status, IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchIndexCheckJob> logger)
    : PeriodicJob(scopes, clock, logger)
{
    protected override TimeSpan Interval => TimeSpan.FromMinutes(30);

    protected override Task RunAsync(IServiceProvider services, CancellationToken stoppingToken) => status.CheckAsync(services, stoppingToken);
}
