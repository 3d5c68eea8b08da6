namespace WijInDeWijk.Web.Infrastructure;

/// <summary>
/// A lock for each name, in memory: what has one name happens one after the other, in the order in which it came, and what has another name is
/// not kept waiting by it. A lock is there as long as somebody holds it or waits for it.
/// </summary>
public class KeyedLocks
{
    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);

    /// <returns>The lock, released when it is disposed.</returns>
    public async Task<IDisposable> AcquireAsync(string name, CancellationToken cancellationToken)
    {
        var entry = Join(name);
        try
        {
            await entry.Semaphore.WaitAsync(cancellationToken);
            return new Held(this, name, entry);
        }
        catch
        {
            Leave(name, entry);
            throw;
        }
    }

    private Entry Join(string name)
    {
        lock (_entries)
        {
            if (!_entries.TryGetValue(name, out var entry))
            {
                _entries[name] = entry = new Entry();
            }

            entry.Users++;
            return entry;
        }
    }

    private void Leave(string name, Entry entry)
    {
        lock (_entries)
        {
            if (--entry.Users == 0)
            {
                _entries.Remove(name);
                entry.Semaphore.Dispose();
            }
        }
    }

    private sealed class Entry
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }

    private sealed class Held(KeyedLocks locks, string name, Entry entry) : IDisposable
    {
        public void Dispose()
        {
            entry.Semaphore.Release();
            locks.Leave(name, entry);
        }
    }
}
