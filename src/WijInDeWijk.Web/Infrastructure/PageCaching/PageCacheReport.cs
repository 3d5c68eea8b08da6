namespace WijInDeWijk.Web.Infrastructure.PageCaching;

/// <summary>Answers from the page cache have no line each in the log: they are counted, and each minute in which there were any has one.</summary>
internal sealed partial class PageCacheReport(PageCacheCount count, PageCache pages, ILogger<PageCacheReport> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        Report();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Report();
        }
    }

    private void Report()
    {
        var (answers, known) = count.Take();
        if (answers > 0)
        {
            LogAnswers(answers, known, pages.Count, pages.Bytes / 1024);
        }
    }

    [LoggerMessage(EventId = 1102, Level = LogLevel.Information, Message = "Page cache: {Answers} answers since the last line, {Known} of them 304; it holds {Pages} in {Kilobytes} kB")]
    private partial void LogAnswers(long answers, long known, int pages, long kilobytes);
}

internal sealed class PageCacheCount
{
    private long _answers;
    private long _known;

    /// <param name="wasKnown">The reader had the page already.</param>
    public void Add(bool wasKnown)
    {
        Interlocked.Increment(ref _answers);
        if (wasKnown)
        {
            Interlocked.Increment(ref _known);
        }
    }

    /// <summary>What was added since the last time.</summary>
    public (long Answers, long Known) Take() => (Interlocked.Exchange(ref _answers, 0), Interlocked.Exchange(ref _known, 0));
}
