using Microsoft.Extensions.Options;
using MimeKit;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Mail;

/// <summary>Makes a mail of a row in the outbox.</summary>
public sealed class MessageWriter(IOptions<MailOptions> options)
{
    public MimeMessage Write(OutboxMessage row)
    {
        var from = new MailboxAddress(options.Value.FromName, options.Value.From);
        var message = new MimeMessage
        {
            Date = row.AddedAt,
            MessageId = $"{row.Key:N}@{from.Domain}",
            Subject = row.Subject,
            Body = new TextPart("plain") { Text = row.Text },
        };
        message.From.Add(from);
        message.To.Add(new MailboxAddress(name: null, row.To));

        // Keeps out-of-office replies away.
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }
}
