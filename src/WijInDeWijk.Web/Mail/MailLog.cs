using MailKit.Net.Smtp;

namespace WijInDeWijk.Web.Mail;

/// <summary>What becomes of mail, without addresses: what a mail server says often repeats them, so only its code is logged.</summary>
internal static partial class MailLog
{
    [LoggerMessage(EventId = 5000, Level = LogLevel.Warning, Message = "Mail {MessageId} not sent in attempt {Attempt}, kept for later: {Reason}")]
    public static partial void Postponed(ILogger logger, int messageId, int attempt, string reason);

    [LoggerMessage(EventId = 5001, Level = LogLevel.Error, Message = "Mail {MessageId} refused by the mail server: {Reason}")]
    public static partial void Refused(ILogger logger, int messageId, string reason);

    [LoggerMessage(EventId = 5002, Level = LogLevel.Error, Message = "The outbox could not be handled; tried again later: {Reason}")]
    public static partial void Stopped(ILogger logger, string reason);

    [LoggerMessage(EventId = 5003, Level = LogLevel.Information, Message = "Mails emptied of their content: {Count}")]
    public static partial void Emptied(ILogger logger, int count);

    public static string ReasonOf(Exception? exception) => exception switch
    {
        null => "unknown",
        SmtpCommandException smtp => $"{smtp.ErrorCode} {(int)smtp.StatusCode}",
        _ => exception.GetType().Name,
    };
}
