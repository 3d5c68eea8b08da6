namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Does the same again and again while the site runs. What goes wrong one time is logged, and the next time comes.</summary>
public abstract partial class PeriodicJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundService
{
    protected ILogger Logger => logger;

    protected abstract TimeSpan Interval { get; }

    protected abstract Task RunAsync(IServiceProvider services, CancellationToken stoppingToken);

    protected sealed override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first look waits too: the start of the site is for its visitors.
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await using var scope = scopes.CreateAsyncScope();
                await RunAsync(scope.ServiceProvider, stoppingToken);
            }
#pragma warning disable CA1031 // whatever goes wrong this time, the next time comes
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                LogFailed(exception, GetType().Name);
            }
        }
    }

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "{Job} could not be done this time")]
    private partial void LogFailed(Exception exception, string job);
}
