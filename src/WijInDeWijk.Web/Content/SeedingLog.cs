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

    [LoggerMessage(EventId = 1004, Level = LogLevel.Warning, Message = "An earlier start was broken off while it changed tables; this one does it again")]
    public static partial void StaleMigrationLock(ILogger logger);

    [LoggerMessage(EventId = 1005, Level = LogLevel.Information, Message = "Starting, busy with: {Step}")]
    public static partial void SlowStep(ILogger logger, string step);

    [LoggerMessage(EventId = 1006, Level = LogLevel.Information, Message = "Starting, done with: {Step} ({Seconds:0.0} s)")]
    public static partial void StepDone(ILogger logger, string step, double seconds);

    [LoggerMessage(EventId = 1003, Level = LogLevel.Warning, Message = "Source document taken over, but worth a look: {Problem}")]
    public static partial void WorthALook(ILogger logger, Diagnostic problem);
}
