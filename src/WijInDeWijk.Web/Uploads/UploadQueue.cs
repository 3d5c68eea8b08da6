using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// Gives each file its turn to be looked at. Small photos, large photos and documents have a lane each, in which one is looked at at a time, so
/// that no small one stands behind a large one; and of one sender one waits in a lane, so that who sends fifty does not stand before everybody
/// else. Who would wait too long hears so.
/// </summary>
public sealed class UploadQueue(IOptions<UploadOptions> options, TimeProvider clock) : IDisposable
{
    /// <summary>More than this in one lane will not all have their turn in time.</summary>
    private const int MaxWaiting = 100;

    private readonly Lane[] _lanes = [.. Enum.GetValues<UploadLane>().Select(_ => new Lane())];

    /// <param name="lane">What it is.</param>
    /// <param name="sender">What stands for who sent it.</param>
    /// <param name="cancellationToken">Leaves the queue.</param>
    /// <returns>Its turn, until it is disposed of; null where it would be too late.</returns>
    public async Task<IDisposable?> EnterAsync(UploadLane lane, string sender, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.WaitSeconds), clock);
        using var leave = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            return await _lanes[(int)lane].EnterAsync(sender, leave.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
    }

    public void Dispose()
    {
        foreach (var lane in _lanes)
        {
            lane.Dispose();
        }
    }

    private sealed class Lane : IDisposable
    {
        private readonly SemaphoreSlim _turn = new(1, 1);
        private readonly KeyedLocks _senders = new();
        private int _waiting;

        public async Task<IDisposable?> EnterAsync(string sender, CancellationToken cancellationToken)
        {
            try
            {
                return Interlocked.Increment(ref _waiting) > MaxWaiting ? null : await WaitAsync(sender, cancellationToken);
            }
            finally
            {
                Interlocked.Decrement(ref _waiting);
            }
        }

        public void Dispose() => _turn.Dispose();

        private async Task<IDisposable> WaitAsync(string sender, CancellationToken cancellationToken)
        {
            var first = await _senders.AcquireAsync(sender, cancellationToken);
            try
            {
                await _turn.WaitAsync(cancellationToken);
                return new Turn(_turn, first);
            }
            catch
            {
                first.Dispose();
                throw;
            }
        }
    }

    private sealed class Turn(SemaphoreSlim turn, IDisposable first) : IDisposable
    {
        public void Dispose()
        {
            turn.Release();
            first.Dispose();
        }
    }
}

public enum UploadLane
{
    SmallPhoto,
    LargePhoto,
    Document,
}
