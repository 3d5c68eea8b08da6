using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Whether the index says what the documents say, as it was the last time that somebody compared.</summary>
public sealed partial class SearchIndexStatus(ILogger<SearchIndexStatus> logger)
{
    private volatile int _lagging;

    /// <summary>How many documents are indexed as they no longer are.</summary>
    public int Lagging => _lagging;

    public async Task CheckAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var lagging = await services.GetRequiredService<SearchIndexCheck>().CountLaggingAsync(cancellationToken);
        if (lagging > 0 && _lagging == 0)
        {
            LogLagging(lagging);
        }

        _lagging = lagging;
    }

    [LoggerMessage(EventId = 1203, Level = LogLevel.Warning, Message = "The search index lags behind {Count} documents. Stop the site and run: zoeken herbouwen")]
    private partial void LogLagging(int count);
}
