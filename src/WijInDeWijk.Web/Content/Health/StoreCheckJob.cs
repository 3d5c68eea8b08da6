using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Reads the store to its end once a day, and soon after a start: what a disk lost shows before a visitor meets it.</summary>
internal sealed class StoreCheckJob(StoreIntegrity integrity, IServiceScopeFactory scopes, TimeProvider clock, ILogger<StoreCheckJob> logger)
    : PeriodicJob(scopes, clock, logger)
{
    /// <summary>The first moments are for the first visitors.</summary>
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(30);

    private readonly TimeProvider _clock = clock;

    protected override TimeSpan Interval => TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Delay(AfterStart, _clock, stoppingToken);
        await TryAsync(RunAsync, stoppingToken);
        await base.ExecuteAsync(stoppingToken);
    }

    protected override Task RunAsync(IServiceProvider services, CancellationToken stoppingToken) =>
        integrity.CheckAsync(services.GetRequiredService<SiteDbContext>(), stoppingToken);
}
