using WijInDeWijk.SourceDocuments;

namespace WijInDeWijk.Web.Content;

internal static partial class SeedingLog
{
    [LoggerMessage(EventId = 1000, Level = LogLevel.Information, Message = "Documents taken over: {Changed}; pages archived: {Archived}")]
    public static partial void Seeded(ILogger logger, int changed, int archived);

    [LoggerMessage(EventId = 1001, Level = LogLevel.Warning, Message = "Document {File} changed, but its page was edited in the site and stays as it is until an editor chooses")]
    public static partial void LeftAsEdited(ILogger logger, string file);

    [LoggerMessage(EventId = 1002, Level = LogLevel.Error, Message = "Source document not taken over: {Problem}")]
    public static partial void Broken(ILogger logger, Diagnostic problem);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Warning, Message = "Source document taken over, but worth a look: {Problem}")]
    public static partial void WorthALook(ILogger logger, Diagnostic problem);
}
