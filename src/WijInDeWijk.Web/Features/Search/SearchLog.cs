namespace WijInDeWijk.Web.Features.Search;

internal static partial class SearchLog
{
    [LoggerMessage(EventId = 1100, Level = LogLevel.Warning, Message = "Search queries could not be written: {Reason}")]
    public static partial void QueriesLost(ILogger logger, string reason);

    [LoggerMessage(EventId = 1101, Level = LogLevel.Warning, Message = "Old search queries could not be removed this hour: {Reason}")]
    public static partial void QueriesKept(ILogger logger, string reason);
}
