using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Mail;

/// <summary>Sends what is due. A message is marked after it was taken: a crash in between sends it twice, and none is lost.</summary>
public sealed class MailDelivery(
    IServiceScopeFactory scopes, IMailTransport transport, MessageWriter writer, TimeProvider clock, ILogger<MailDelivery> logger) : IDisposable
{
    private const int BatchSize = 50;

    private readonly SemaphoreSlim _turn = new(1);

    /// <returns>How many were sent.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            return await DeliverDueAsync(scope.ServiceProvider.GetRequiredService<SiteDbContext>(), cancellationToken);
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<int> DeliverDueAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await store.Outbox
            .Where(message => message.DueAt <= now)
            .OrderBy(message => message.DueAt).ThenBy(message => message.Id)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        var sent = 0;
        foreach (var message in due)
        {
            message.BeginAttempt(now);
            await store.SaveChangesAsync(cancellationToken);
            if (!await TrySendAsync(message, cancellationToken))
            {
                // The server is not there: the rest waits too, rather than each for its own time-out.
                break;
            }

            // Not to be cancelled: what was sent must be marked.
            await store.SaveChangesAsync(CancellationToken.None);
            sent += message.SentAt is null ? 0 : 1;
        }

        return sent;
    }

    /// <summary>False where it is to be tried again.</summary>
    private async Task<bool> TrySendAsync(OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            using var mail = writer.Write(message);
            await transport.SendAsync(mail, cancellationToken);
            message.MarkSent(clock.GetUtcNow());
            return true;
        }
        catch (MailRefusedException exception)
        {
            message.MarkRefused(clock.GetUtcNow());
            MailLog.Refused(logger, message.Id, MailLog.ReasonOf(exception.InnerException));
            return true;
        }
#pragma warning disable CA1031 // whatever went wrong, the message is kept and tried again
        catch (Exception exception) when (!cancellationToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            MailLog.Postponed(logger, message.Id, message.Attempts, MailLog.ReasonOf(exception));
            return false;
        }
    }
}
