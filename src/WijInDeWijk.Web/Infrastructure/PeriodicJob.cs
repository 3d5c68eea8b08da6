namespace WijInDeWijk.Web.Infrastructure;

/// <summary>Is due once in every interval. The first time waits too: the start of the site is for its visitors.</summary>
public abstract class PeriodicJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger logger) : BackgroundLoop(scopes, logger)
{
    private static readonly TimeSpan Slack = TimeSpan.FromMinutes(10);

    private PeriodicTimer? _timer;
    private DateTimeOffset _lastDone = clock.GetUtcNow();

    /// <summary>Whether it should have been done three times since it last was.</summary>
    public bool IsOverdue => clock.GetUtcNow() - _lastDone > (3 * Interval) + Slack;

    protected abstract TimeSpan Interval { get; }

    public override void Dispose()
    {
        _timer?.Dispose();
        base.Dispose();
        GC.SuppressFinalize(this);
    }

    protected sealed override void OnDone() => _lastDone = clock.GetUtcNow();

    protected sealed override ValueTask<bool> WaitAsync(CancellationToken stoppingToken)
    {
        _timer ??= new PeriodicTimer(Interval, clock);
        return _timer.WaitForNextTickAsync(stoppingToken);
    }
}
