namespace WijInDeWijk.Web.Features.Editorial.Texts.Drafts;

/// <summary>Looks every few minutes whether a draft is due.</summary>
public sealed partial class DuePublicationsJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DuePublicationsJob> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first look waits too: the start of the site is for its visitors.
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAsync(stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var (published, failed) = await scope.ServiceProvider.GetRequiredService<DuePublications>().RunAsync(stoppingToken);
            if (published + failed > 0)
            {
                LogDone(published, failed);
            }
        }
#pragma warning disable CA1031 // whatever goes wrong this time, the next look comes
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(EventId = 6001, Level = LogLevel.Information, Message = "Planned drafts: {Published} published, {Failed} could not be")]
    private partial void LogDone(int published, int failed);

    [LoggerMessage(EventId = 6002, Level = LogLevel.Error, Message = "The planned drafts could not be looked at")]
    private partial void LogFailed(Exception exception);
}
