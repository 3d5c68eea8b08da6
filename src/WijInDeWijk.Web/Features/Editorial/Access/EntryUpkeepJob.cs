using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Access;

internal sealed partial class EntryUpkeepJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EntryUpkeepJob> logger) : PeriodicJob(scopes, clock, logger)
{
    protected override TimeSpan Interval => TimeSpan.FromHours(6);

    protected override async Task RunAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        var sessions = await services.GetRequiredService<EntryUpkeep>().RunAsync(stoppingToken);
        if (sessions > 0)
        {
            LogDone(Logger, sessions);
        }
    }

    [LoggerMessage(EventId = 6202, Level = LogLevel.Information, Message = "{Sessions} old sessions of editors deleted")]
    private static partial void LogDone(ILogger logger, int sessions);
}
