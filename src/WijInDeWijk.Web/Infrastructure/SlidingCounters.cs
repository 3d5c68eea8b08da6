using System.Collections.Concurrent;

namespace WijInDeWijk.Web.Infrastructure;

/// <summary>
/// Counts what happened under a name within a period that slides along. In memory only: a restart forgives. The limiters of .NET take no
/// <see cref="TimeProvider"/>.
/// </summary>
internal sealed class SlidingCounters(TimeProvider clock)
{
    /// <summary>More names than this at once are a flood: those that were counted longest ago are dropped.</summary>
    private const int MaxNames = 20_000;

    private readonly ConcurrentDictionary<string, Queue<DateTimeOffset>> _moments = new(StringComparer.Ordinal);

    /// <summary>Counts one more.</summary>
    /// <returns>Whether it is over the limit.</returns>
    public bool Add(string name, TimeSpan period, int limit)
    {
        Sweep();
        var moments = _moments.GetOrAdd(name, _ => new Queue<DateTimeOffset>());
        lock (moments)
        {
            Forget(moments, period);
            // One past the limit is all that needs to be known.
            if (moments.Count <= limit)
            {
                moments.Enqueue(clock.GetUtcNow());
            }

            return moments.Count > limit;
        }
    }

    /// <summary>Counts one more of a client and, with a wider bound, of the network that it is in.</summary>
    /// <returns>Whether either is over its limit.</returns>
    public bool Add(ClientAddressKey address, TimeSpan period, int limit)
    {
        var isOver = Add(address.Client, period, limit);
        return address.Network is { } network && Add(network, period, limit * ClientAddressKey.ClientsPerNetwork) || isOver;
    }

    /// <summary>Takes back what one client did; its network keeps count.</summary>
    public void Forget(ClientAddressKey address) => _moments.TryRemove(address.Client, out _);

    public bool IsOver(ClientAddressKey address, TimeSpan period, int limit) =>
        IsOver(address.Client, period, limit) || address.Network is { } network && IsOver(network, period, limit * ClientAddressKey.ClientsPerNetwork);

    public bool IsOver(string name, TimeSpan period, int limit)
    {
        if (!_moments.TryGetValue(name, out var moments))
        {
            return false;
        }

        lock (moments)
        {
            Forget(moments, period);
            return moments.Count >= limit;
        }
    }

    private void Forget(Queue<DateTimeOffset> moments, TimeSpan period)
    {
        while (moments.TryPeek(out var first) && first <= clock.GetUtcNow() - period)
        {
            moments.Dequeue();
        }
    }

    /// <summary>Half goes at once, so that a flood does not pay for a look at all names with every count.</summary>
    private void Sweep()
    {
        if (_moments.Count < MaxNames)
        {
            return;
        }

        foreach (var (name, _) in _moments.Select(pair => (pair.Key, LastOf(pair.Value))).OrderBy(pair => pair.Item2).Take(MaxNames / 2).ToList())
        {
            _moments.TryRemove(name, out _);
        }
    }

    private static DateTimeOffset LastOf(Queue<DateTimeOffset> moments)
    {
        lock (moments)
        {
            return moments.LastOrDefault();
        }
    }
}
