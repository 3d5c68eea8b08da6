using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.Drafts;

/// <summary>Looks every few minutes whether a draft is due.</summary>
public sealed partial class DuePublicationsJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DuePublicationsJob> logger) : PeriodicJob(scopes, clock, logger)
{
    protected override TimeSpan Interval => TimeSpan.FromMinutes(5);

    protected override async Task RunAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        var (published, failed) = await services.GetRequiredService<DuePublications>().RunAsync(stoppingToken);
        if (published + failed > 0)
        {
            LogDone(Logger, published, failed);
        }
    }

    [LoggerMessage(EventId = 6001, Level = LogLevel.Information, Message = "Planned drafts: {Published} published, {Failed} could not be")]
    private static partial void LogDone(ILogger logger, int published, int failed);
}
