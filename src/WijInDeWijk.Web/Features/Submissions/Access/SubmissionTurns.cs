using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>
/// Lets what is done to one submission happen one after the other: a second click then finds what the first one left, and is answered by the same
/// rules as any later visit. One program works on a store (see <see cref="StoreLock"/>), so a turn in memory is a turn on the submission.
/// </summary>
public sealed class SubmissionTurns
{
    /// <summary>Two submissions share a turn now and then, which costs one of them a moment. A semaphore for each would have to be cleared away.</summary>
    private readonly SemaphoreSlim[] _turns = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1, 1))];

    /// <returns>The turn, over when it is disposed.</returns>
    public async Task<IDisposable> WaitAsync(string reference, CancellationToken cancellationToken)
    {
        var turn = _turns[(uint)StringComparer.Ordinal.GetHashCode(reference) % (uint)_turns.Length];
        await turn.WaitAsync(cancellationToken);
        return new Turn(turn);
    }

    private sealed class Turn(SemaphoreSlim semaphore) : IDisposable
    {
        public void Dispose() => semaphore.Release();
    }
}
