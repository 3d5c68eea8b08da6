namespace WijInDeWijk.Web.Uploads;

/// <summary>What became of uploads, without their names: those are the contributor's.</summary>
internal static partial class UploadLog
{
    [LoggerMessage(EventId = 4000, Level = LogLevel.Information, Message = "File refused: {Refusal}")]
    public static partial void Refused(ILogger logger, UploadRefusal refusal);

    [LoggerMessage(EventId = 4001, Level = LogLevel.Error, Message = "File could not be stored")]
    public static partial void NotStored(ILogger logger, Exception exception);
}
