namespace WijInDeWijk.SourceDocuments.Reading;

/// <summary>How many pages each publication has; filled before the documents that cite pages are read.</summary>
internal sealed class PageLimits
{
    private readonly Dictionary<string, int> _pageCounts = new(StringComparer.Ordinal);

    public void Set(string publication, int pageCount) => _pageCounts[publication] = pageCount;

    public int? PageCountOf(string publication) => _pageCounts.TryGetValue(publication, out var count) ? count : null;
}
