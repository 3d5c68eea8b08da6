namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Is due once in every interval. The first time waits too: the start of the site is for its visitors.</summary>
public abstract class PeriodicJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundLoop(scopes, logger)
{
    private PeriodicTimer? _timer;

    protected abstract TimeSpan Interval { get; }

    public override void Dispose()
    {
        _timer?.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    protected sealed override ValueTask<bool> WaitAsync(CancellationToken stoppingToken)
    {
        _timer ??= new PeriodicTimer(Interval, clock);
        return _timer.WaitForNextTickAsync(stoppingToken);
    }
}
