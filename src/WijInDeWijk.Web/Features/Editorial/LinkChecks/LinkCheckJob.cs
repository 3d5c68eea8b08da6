using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.LinkChecks;

/// <summary>Checks outside links in the background, when somebody asked for it; a check that a restart broke off goes on.</summary>
internal sealed partial class LinkCheckJob(LinkCheckRequests requests, IServiceScopeFactory scopes, ILogger<LinkCheckJob> logger) : BackgroundLoop(scopes, logger)
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await TryAsync(ResumeAsync, stoppingToken);
        await base.ExecuteAsync(stoppingToken);
    }

    protected override ValueTask<bool> WaitAsync(CancellationToken stoppingToken) => requests.WaitAsync(stoppingToken);

    protected override async Task RunAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        try
        {
            var count = await services.GetRequiredService<LinkCheckService>().RunAsync(stoppingToken);
            LogDone(Logger, count);
        }
        finally
        {
            requests.Done();
        }
    }

    private async Task ResumeAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        if (await services.GetRequiredService<LinkCheckService>().IsUnfinishedAsync(stoppingToken))
        {
            requests.Ask();
        }
    }

    [LoggerMessage(EventId = 6101, Level = LogLevel.Information, Message = "Outside links: {Count} checked")]
    private static partial void LogDone(ILogger logger, int count);
}
