using System.Threading.Channels;

namespace WijInDeWijk.Web.Features.Editorial.LinkChecks;

/// <summary>Between who asks for a check and the job that does it. One check at a time.</summary>
public sealed class LinkCheckRequests
{
    private readonly Channel<bool> _asked = Channel.CreateBounded<bool>(1);

    private int _busy;

    public bool IsBusy => Volatile.Read(ref _busy) == 1;

    /// <summary>Waits until somebody asked.</summary>
    internal ValueTask<bool> WaitAsync(CancellationToken cancellationToken) => _asked.Reader.ReadAsync(cancellationToken);

    /// <summary>Asks for a check, unless one is going on.</summary>
    public void Ask()
    {
        if (Interlocked.Exchange(ref _busy, 1) == 0)
        {
            _asked.Writer.TryWrite(true);
        }
    }

    internal void Done() => Volatile.Write(ref _busy, 0);
}
