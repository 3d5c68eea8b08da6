namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Does the same again and again while the site runs, when it is due. What goes wrong one time is logged, and the next time comes.</summary>
public abstract partial class BackgroundLoop(IServiceScopeFactory scopes, ILogger logger) : BackgroundService
{
    protected ILogger Logger => logger;

    /// <summary>Waits until it is due.</summary>
    /// <returns>False when it never will be again.</returns>
    protected abstract ValueTask<bool> WaitAsync(CancellationToken stoppingToken);

    /// <param name="services">Of this time alone.</param>
    /// <param name="stoppingToken">Stops with the site.</param>
    protected abstract Task RunAsync(IServiceProvider services, CancellationToken stoppingToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (await WaitAsync(stoppingToken))
        {
            await TryAsync(RunAsync, stoppingToken);
        }
    }

    protected async Task TryAsync(Func<IServiceProvider, CancellationToken, Task> run, CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await run(scope.ServiceProvider, stoppingToken);
            OnDone();
        }
#pragma warning disable CA1031 // whatever goes wrong this time, the next time comes
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            OnFailed(exception);
        }
    }

    protected virtual void OnDone()
    {
    }

    /// <summary>For who has something more precise to say, or must not say all.</summary>
    protected virtual void OnFailed(Exception exception) => LogFailed(exception, GetType().Name);

    [LoggerMessage(EventId = 1101, Level = LogLevel.Error, Message = "{Job} could not be done this time")]
    private partial void LogFailed(Exception exception, string job);
}
