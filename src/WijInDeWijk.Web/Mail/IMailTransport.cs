using MimeKit;

namespace WijInDeWijk.Web.Mail;

/// <summary>Takes a message away: to a mail server, or to a folder.</summary>
public interface IMailTransport
{
    /// <summary>Returns when the message is taken. Any exception means that it may be tried again later, but for one.</summary>
    /// <exception cref="MailRefusedException">It will never be taken.</exception>
    Task SendAsync(MimeMessage message, CancellationToken cancellationToken);
}
