using System.Threading.Channels;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>
/// What is done after the answer, so that how long an answer takes says nothing of what is done for it. In memory: what waits when the process
/// is killed is lost, and asked for again.
/// </summary>
public sealed partial class DeferredWork(ILogger<DeferredWork> logger)
{
    private const int MaxWaiting = 1_000;

    private readonly Channel<Func<IServiceProvider, CancellationToken, Task>> _waiting = Channel.CreateBounded<Func<IServiceProvider, CancellationToken, Task>>(MaxWaiting);

    internal ChannelReader<Func<IServiceProvider, CancellationToken, Task>> Waiting => _waiting.Reader;

    public void Add(Func<IServiceProvider, CancellationToken, Task> work)
    {
        if (!_waiting.Writer.TryWrite(work))
        {
            LogFull();
        }
    }

    [LoggerMessage(EventId = 1103, Level = LogLevel.Warning, Message = "More waits to be done after an answer than fits: this is left out")]
    private partial void LogFull();
}

/// <summary>Does it, one after the other; at a stop, what still waits.</summary>
internal sealed class DeferredWorker(DeferredWork work, IServiceScopeFactory scopes, ILogger<DeferredWorker> logger) : BackgroundLoop(scopes, logger)
{
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        while (!cancellationToken.IsCancellationRequested && work.Waiting.TryPeek(out _))
        {
            await TryAsync(RunAsync, cancellationToken);
        }
    }

    protected override ValueTask<bool> WaitAsync(CancellationToken stoppingToken) => work.Waiting.WaitToReadAsync(stoppingToken);

    /// <summary>One at a time, each with services of its own: what fails takes nothing along.</summary>
    protected override async Task RunAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        if (work.Waiting.TryRead(out var next))
        {
            await next(services, stoppingToken);
        }
    }
}
