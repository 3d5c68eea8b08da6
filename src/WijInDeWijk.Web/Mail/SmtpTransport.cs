using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace WijInDeWijk.Web.Mail;

/// <summary>Sends through a mail server.</summary>
internal sealed class SmtpTransport(IOptions<MailOptions> options) : IMailTransport
{
    private const int FirstPermanentStatus = 500;

    public async Task SendAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var mail = options.Value;
        using var client = new SmtpClient { Timeout = mail.TimeoutSeconds * 1_000 };
        await client.ConnectAsync(mail.Host!, mail.Port, SocketOptionsOf(mail.Security), cancellationToken);
        if (mail is { UserName.Length: > 0, Password.Length: > 0 })
        {
            await client.AuthenticateAsync(mail.UserName, mail.Password, cancellationToken);
        }

        try
        {
            await client.SendAsync(message, cancellationToken);
        }
        catch (SmtpCommandException exception) when (IsPermanent(exception))
        {
            throw new MailRefusedException("The mail server refused the message.", exception);
        }

        try
        {
            await client.DisconnectAsync(quit: true, CancellationToken.None);
        }
        catch (Exception exception) when (exception is IOException or MailKit.ProtocolException or System.Net.Sockets.SocketException)
        {
            // The message was taken; how the server says goodbye does not matter.
        }
    }

    // A sender that is not accepted is a fault in the settings: that message is sent once they are right.
    private static bool IsPermanent(SmtpCommandException exception) =>
        (int)exception.StatusCode >= FirstPermanentStatus
        && exception.ErrorCode is SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted;

    private static SecureSocketOptions SocketOptionsOf(MailSecurity security) => security switch
    {
        MailSecurity.None => SecureSocketOptions.None,
        MailSecurity.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.StartTls,
    };
}
