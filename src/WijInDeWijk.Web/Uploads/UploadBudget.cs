using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Uploads;

/// <summary>
/// How much may still come in: from one address in an hour, in the folder as a whole, and on the disks. It is asked before anything of a
/// request is read; what is under way counts as if it were there. In memory only, and it keeps no address.
/// </summary>
internal sealed class UploadBudget(IOptions<UploadOptions> options, FileStorage storage, TimeProvider clock)
{
    private static readonly TimeSpan Period = TimeSpan.FromHours(1);

    /// <summary>The least that anything counts for: a request costs something too.</summary>
    private const long LeastBytes = 100_000;

    private readonly Lock _lock = new();
    private readonly Queue<(DateTimeOffset At, ClientAddressKey Address, long Bytes)> _received = new();
    private readonly List<UploadReservation> _underWay = [];

    /// <param name="address">What stands for the address of the sender.</param>
    /// <param name="bytes">At most what will come.</param>
    /// <returns>Room for it, until it is disposed of; or why there is none.</returns>
    public (UploadReservation? Room, UploadRefusal? Refusal) Reserve(ClientAddressKey address, long bytes)
    {
        var (kept, free) = (storage.Bytes(), storage.FreeBytes());
        lock (_lock)
        {
            while (_received.TryPeek(out var first) && first.At <= clock.GetUtcNow() - Period)
            {
                _received.Dequeue();
            }

            var most = options.Value.AddressBytesPerHour;
            if (BytesOf(other => other.Client == address.Client) + bytes > most
                || address.Network is { } network && BytesOf(other => other.Network == network) + bytes > most * ClientAddressKey.ClientsPerNetwork)
            {
                return (null, UploadRefusal.TooMuchFromAddress);
            }

            var coming = _underWay.Sum(item => item.Bytes) + bytes;
            if (kept + coming > options.Value.TotalBytes || free - coming < options.Value.ReserveBytes)
            {
                return (null, UploadRefusal.NoRoom);
            }

            var room = new UploadReservation(this, address, bytes);
            _underWay.Add(room);
            return (room, null);
        }
    }

    internal void Count(ClientAddressKey address, long bytes)
    {
        lock (_lock)
        {
            _received.Enqueue((clock.GetUtcNow(), address, Math.Max(LeastBytes, bytes)));
        }
    }

    private long BytesOf(Func<ClientAddressKey, bool> isMeant) =>
        _received.Where(item => isMeant(item.Address)).Sum(item => item.Bytes) + _underWay.Where(item => isMeant(item.Address)).Sum(item => item.Bytes);

    internal void Release(UploadReservation room)
    {
        lock (_lock)
        {
            _underWay.Remove(room);
        }
    }
}

/// <summary>Room for what is under way.</summary>
internal sealed class UploadReservation(UploadBudget budget, ClientAddressKey address, long bytes) : IDisposable
{
    public ClientAddressKey Address => address;

    public long Bytes => bytes;

    /// <summary>So much of it came. What broke off counts for nothing: it is not kept.</summary>
    public void Received(long received) => budget.Count(address, received);

    public void Dispose() => budget.Release(this);
}
