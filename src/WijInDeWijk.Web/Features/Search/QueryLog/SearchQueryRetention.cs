using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Search.QueryLog;

/// <summary>Removes remembered queries of more than 90 days ago, also while nobody searches or nothing is remembered any more.</summary>
public sealed class SearchQueryRetention(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchQueryRetention> logger)
    : PeriodicJob(scopes, clock, logger)
{
    public const int DaysKept = 90;

    private readonly TimeProvider _clock = clock;

    protected override TimeSpan Interval => TimeSpan.FromHours(1);

    protected override async Task RunAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        var oldest = _clock.Today().AddDays(-DaysKept);
        await services.GetRequiredService<SearchQueryStore>().ForgetAsync(before: oldest, stoppingToken);
    }
}
