using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

/// <summary>
/// Lets one change of what readers see be worked out at a time, from the first text that is read to the commit. So what was read stays true
/// without the store being locked, and <see cref="WriteQueue"/> is asked for only when all that is left is to write. Enter here before that
/// one, never after.
/// </summary>
public sealed class ContentQueue(IOptions<StoreOptions> options) : IDisposable
{
    private readonly WriteQueue _turns = new(options);

    /// <inheritdoc cref="WriteQueue.EnterAsync(CancellationToken)"/>
    public ValueTask<IDisposable> EnterAsync(CancellationToken cancellationToken) => _turns.EnterAsync(cancellationToken);

    public void Dispose() => _turns.Dispose();
}
