using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.SourceDocuments;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Mail;

/// <summary>
/// Mail to be sent. Adding a message does not send it: it is committed with the caller's own changes, and sent by
/// <see cref="MailWorker"/> as soon as there is a mail server that takes it.
/// </summary>
public sealed class Outbox(SiteDbContext store, TimeProvider clock, IOptions<MailOptions> options)
{
    /// <summary>False where messages become files in a folder: then say on screen what would have been mailed.</summary>
    public bool SendsRealMail => options.Value.SendsRealMail;

    /// <summary>Adds a message to the current <see cref="SiteDbContext"/>; it is there once the caller saves.</summary>
    /// <param name="to">One address; see <see cref="MailAddresses.IsValid"/>.</param>
    /// <param name="subject">Line ends and other control characters become spaces; what is too long is cut.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="regarding">What it is about, such as a submission's reference, to find it back by; never a name or an address.</param>
    /// <param name="isAwaited"><see cref="OutboxMessage.IsAwaited"/></param>
    /// <exception cref="ArgumentException">The address is none, or the text is too long.</exception>
    public void Add(string to, string subject, string text, string? regarding = null, bool isAwaited = false)
    {
        if (!MailAddresses.IsValid(to))
        {
            throw new ArgumentException("No mail can be sent to this address.", nameof(to));
        }

        if (text.Length > OutboxMessage.TextMaxLength)
        {
            throw new ArgumentException("This text is too long for a mail.", nameof(text));
        }

        store.Outbox.Add(new OutboxMessage
        {
            To = to,
            Subject = OneLine(subject),
            Text = text,
            Regarding = regarding,
            IsAwaited = isAwaited,
            AddedAt = clock.GetUtcNow(),
        });
    }

    /// <summary>What was added about something and not emptied since, in the order it was added.</summary>
    public async Task<IReadOnlyList<OutboxMail>> ReadAsync(string regarding, CancellationToken cancellationToken) => await store.Outbox
        .Where(message => message.Regarding == regarding && message.To != string.Empty)
        .OrderBy(message => message.Id)
        .Select(message => new OutboxMail(message.To, message.Subject, message.Text, message.AddedAt, message.SentAt))
        .ToListAsync(cancellationToken);

    /// <summary>Deletes every message about something, sent or not, for somebody who wants their data gone. At once, within the caller's transaction if there is one.</summary>
    /// <returns>Their keys. What became a file is for <see cref="FolderTransport.Delete"/>, after the commit.</returns>
    public async Task<IReadOnlyList<Guid>> ForgetAsync(string regarding, CancellationToken cancellationToken)
    {
        var messages = store.Outbox.Where(message => message.Regarding == regarding);
        var keys = await messages.Select(message => message.Key).ToListAsync(cancellationToken);
        await messages.ExecuteDeleteAsync(cancellationToken);
        return keys;
    }

    private static string OneLine(string subject)
    {
        var line = IncomingText.Line(subject);
        return line.Length <= OutboxMessage.SubjectMaxLength ? line : line[..(OutboxMessage.SubjectMaxLength - 1)] + "…";
    }
}

/// <param name="SentAt">When a mail server, or the folder, took it; null as long as it waits.</param>
public sealed record OutboxMail(string To, string Subject, string Text, DateTimeOffset AddedAt, DateTimeOffset? SentAt);
