namespace WijInDeWijk.Web.Features.Search;

internal static partial class SearchLog
{
    [LoggerMessage(EventId = 1100, Level = LogLevel.Warning, Message = "Search queries could not be written: {Reason}")]
    public static partial void QueriesLost(ILogger logger, string reason);
}
