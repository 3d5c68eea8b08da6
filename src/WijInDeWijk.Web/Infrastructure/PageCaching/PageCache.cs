using System.Collections.Concurrent;
using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>
/// Rendered pages in memory, within a number of bytes. What has to go first follows SIEVE (Zhang et al., NSDI 2024): a look at every page in
/// the order of arrival, that spares what was used since the last look. So a crowd of addresses that are asked for once pushes out none that
/// readers ask for, and finding a page takes no lock.
/// </summary>
public sealed class PageCache(IOptions<PageCacheOptions> options, TimeProvider clock)
{
    private const long Megabyte = 1024 * 1024;

    /// <summary>One answer takes no more than this part of the cache.</summary>
    private const int Share = 16;

    private readonly long _capacity = options.Value.Megabytes * Megabyte;
    private readonly TimeSpan _lifetime = TimeSpan.FromMinutes(options.Value.Minutes);
    private readonly ConcurrentDictionary<PageKey, LinkedListNode<Kept>> _pages = new();
    private readonly LinkedList<Kept> _arrivals = new();
    private readonly Lock _lock = new();
    private LinkedListNode<Kept>? _hand;
    private long _bytes;
    private long _generation;

    /// <summary>How often the pages were forgotten. Read it before a page is rendered, and give it when the page is added.</summary>
    internal long Generation => Interlocked.Read(ref _generation);

    internal int Count => _pages.Count;

    internal long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>
    /// Makes the site forget all pages, once what they show has changed: call it after the commit. A page that is being rendered at that moment
    /// may still show the old words; it has the number of before, so it is not kept.
    /// </summary>
    public void Forget()
    {
        lock (_lock)
        {
            Interlocked.Increment(ref _generation);
            _pages.Clear();
            _arrivals.Clear();
            (_hand, _bytes) = (null, 0);
        }
    }

    internal CachedPage? Find(PageKey key)
    {
        if (!_pages.TryGetValue(key, out var node) || clock.GetElapsedTime(node.Value.Since) > _lifetime)
        {
            return null;
        }

        var page = node.Value.Page;
        if (!page.WasUsed)
        {
            page.WasUsed = true;
        }

        return page;
    }

    /// <param name="key">By which it is asked for.</param>
    /// <param name="page">Rendered within <paramref name="generation"/>, from its beginning.</param>
    internal void Add(PageKey key, CachedPage page, long generation)
    {
        var size = SizeOf(key, page);
        lock (_lock)
        {
            if (generation != _generation || size > _capacity / Share)
            {
                return;
            }

            if (_pages.TryGetValue(key, out var old))
            {
                Remove(old);
            }

            _pages[key] = _arrivals.AddFirst(new Kept(key, page, clock.GetTimestamp()));
            _bytes += size;
            MakeRoom();
        }
    }

    private void MakeRoom()
    {
        while (_bytes > _capacity)
        {
            var node = _hand ?? _arrivals.Last!;
            _hand = node.Previous;
            if (node.Value.Page.WasUsed)
            {
                node.Value.Page.WasUsed = false;
            }
            else
            {
                Remove(node);
            }
        }
    }

    private void Remove(LinkedListNode<Kept> node)
    {
        if (_hand == node)
        {
            _hand = node.Previous;
        }

        _pages.TryRemove(node.Value.Key, out _);
        _arrivals.Remove(node);
        _bytes -= SizeOf(node.Value.Key, node.Value.Page);
    }

    private static long SizeOf(PageKey key, CachedPage page) => page.Size + (2 * (key.Path.Length + key.Query.Length));

    private sealed record Kept(PageKey Key, CachedPage Page, long Since);
}
