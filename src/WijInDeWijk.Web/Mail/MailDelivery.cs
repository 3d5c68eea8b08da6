using Microsoft.EntityFrameworkCore;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Mail;

/// <summary>Sends what is due. A message is marked after it was taken: a crash in between sends it twice, and none is lost.</summary>
public sealed class MailDelivery(
    IServiceScopeFactory scopes, IMailTransport transport, FolderTransport folder, MessageWriter writer, TimeProvider clock, ILogger<MailDelivery> logger) : IDisposable
{
    /// <summary>Few, so that what somebody waits for has its turn soon, however many there are.</summary>
    private const int BatchSize = 10;

    private readonly SemaphoreSlim _turn = new(1);

    /// <returns>How many were sent.</returns>
    public async Task<int> DeliverDueAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var store = scope.ServiceProvider.GetRequiredService<SiteDbContext>();
            var total = 0;
            for (var goesOn = true; goesOn;)
            {
                store.ChangeTracker.Clear();
                (var sent, goesOn) = await DeliverBatchAsync(store, cancellationToken);
                total += sent;
            }

            return total;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    /// <returns>How many were sent, and whether there may be more that can be.</returns>
    private async Task<(int Sent, bool GoesOn)> DeliverBatchAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();

        // One after the other, so that each finds its first rows by the index, however many wait.
        var due = await DueAsync(store, isAwaited: true, now, BatchSize, cancellationToken);
        due.AddRange(await DueAsync(store, isAwaited: false, now, BatchSize - due.Count, cancellationToken));
        var sent = 0;
        foreach (var message in due)
        {
            message.BeginAttempt(now);
            if (!await IsKeptAsync(store, message, cancellationToken))
            {
                continue;
            }

            if (!await TrySendAsync(message, cancellationToken))
            {
                // The server is not there: the rest waits too, rather than each for its own time-out.
                return (sent, false);
            }

            // Not to be cancelled: what was sent must be marked.
            if (!await IsKeptAsync(store, message, CancellationToken.None))
            {
                folder.Delete([message.Key]);
            }

            sent += message.SentAt is null ? 0 : 1;
        }

        return (sent, due.Count == BatchSize);
    }

    private static Task<List<OutboxMessage>> DueAsync(SiteDbContext store, bool isAwaited, DateTimeOffset now, int most, CancellationToken cancellationToken) => store.Outbox
        .Where(message => message.IsAwaited == isAwaited && message.DueAt <= now)
        .OrderBy(message => message.DueAt).ThenBy(message => message.Id)
        .Take(most)
        .ToListAsync(cancellationToken);

    /// <summary>Saves it; false where it was forgotten meanwhile, for somebody who had their data erased.</summary>
    private static async Task<bool> IsKeptAsync(SiteDbContext store, OutboxMessage message, CancellationToken cancellationToken)
    {
        try
        {
            await store.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            store.Entry(message).State = EntityState.Detached;
            return false;
        }
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
