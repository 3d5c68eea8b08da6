using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>
/// Lets what is done to one submission happen one after the other: a second click then finds what the first one left, and is answered by the same
/// rules as any later visit. One program works on a store (see <see cref="StoreLock"/>), so a lock in memory is a lock on the submission.
/// </summary>
public sealed class SubmissionLocks
{
    /// <summary>Two submissions share a lock now and then, which costs one of them a moment. One for each would have to be cleared away.</summary>
    private readonly SemaphoreSlim[] _locks = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <returns>The lock, released when it is disposed.</returns>
    public async Task<IDisposable> AcquireAsync(string reference, CancellationToken cancellationToken)
    {
        var semaphore = _locks[(uint)StringComparer.Ordinal.GetHashCode(reference) % (uint)_locks.Length];
        await semaphore.WaitAsync(cancellationToken);
        return new Held(semaphore);
    }

    private sealed class Held(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
