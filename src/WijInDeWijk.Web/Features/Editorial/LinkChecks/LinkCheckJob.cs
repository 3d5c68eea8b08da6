namespace WijInDeWijk.Web.Features.Editorial.LinkChecks;

/// <summary>Checks outside links in the background, when somebody asked for it; a check that a restart broke off goes on.</summary>
internal sealed partial class LinkCheckJob(LinkCheckRequests requests, IServiceScopeFactory scopes, ILogger<LinkCheckJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await ResumeAsync(stoppingToken);
        await foreach (var _ in requests.ReadAsync(stoppingToken))
        {
            await RunAsync(stoppingToken);
            requests.Done();
        }
    }

    private async Task ResumeAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            if (await scope.ServiceProvider.GetRequiredService<LinkCheckService>().IsUnfinishedAsync(stoppingToken))
            {
                requests.Ask();
            }
        }
#pragma warning disable CA1031 // the page says that it was broken off, and offers to go on
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var count = await scope.ServiceProvider.GetRequiredService<LinkCheckService>().RunAsync(stoppingToken);
            LogDone(count);
        }
#pragma warning disable CA1031 // whatever goes wrong this time, it can be asked for again
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(EventId = 6101, Level = LogLevel.Information, Message = "Outside links: {Count} checked")]
    private partial void LogDone(int count);

    [LoggerMessage(EventId = 6102, Level = LogLevel.Error, Message = "The outside links could not be checked")]
    private partial void LogFailed(Exception exception);
}
