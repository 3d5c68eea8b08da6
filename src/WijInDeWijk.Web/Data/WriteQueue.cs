using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Data;

/// <summary>
/// Where writers of this process wait for their turn, in the order in which they came. SQLite lets one write at a time, and has the others
/// wait with a thread each, the luckiest first; here they wait without one. Readers do not come here.
/// </summary>
public sealed class WriteQueue(IOptions<StoreOptions> options) : IDisposable
{
    private static readonly TimeSpan Brief = TimeSpan.FromMilliseconds(250);

    private readonly TimeSpan _longest = TimeSpan.FromSeconds(options.Value.WriteQueueSeconds);

    private readonly ConcurrencyLimiter _turns = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = 1,
        QueueLimit = options.Value.WriteQueueLength,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <returns>The turn, which ends when it is disposed.</returns>
    /// <exception cref="StoreBusyException">Too many wait already, or it took too long.</exception>
    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => EnterAsync(_longest, cancellationToken);

    /// <returns>Null where somebody is writing, or waits for that.</returns>
    public IDisposable? TryEnter()
    {
        var turn = _turns.AttemptAcquire();
        return turn.IsAcquired ? turn : null;
    }

    /// <summary>Saves what nobody should wait for: where others go on writing, it is left to another time.</summary>
    public async Task TryWriteAsync(SiteDbContext store, Func<Task> write, CancellationToken cancellationToken)
    {
        try
        {
            store.WriteTurn = await EnterAsync(Brief, cancellationToken);
            await write();
        }
        catch (Exception exception) when (SqliteErrors.IsTransient(exception))
        {
            // It was not worth more.
        }
        finally
        {
            store.WriteTurn?.Dispose();
            store.WriteTurn = null;
        }
    }

    public void Dispose() => _turns.Dispose();

    private ValueTask<IDisposable> EnterAsync(TimeSpan longest, CancellationToken cancellationToken) =>
        TryEnter() is { } turn ? ValueTask.FromResult(turn) : WaitAsync(longest, cancellationToken);

    private async ValueTask<IDisposable> WaitAsync(TimeSpan longest, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(longest);
        try
        {
            var turn = await _turns.AcquireAsync(permitCount: 1, patience.Token);
            return turn.IsAcquired ? turn : throw new StoreBusyException("Too many wait to write already.");
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StoreBusyException("The turn to write took too long to come.", exception);
        }
    }
}
