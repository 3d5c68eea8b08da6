using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Mail;

/// <summary>Takes address, subject and text out of messages that are done with. That there was one, about what and when, stays.</summary>
public sealed class MailRetention(
    IServiceScopeFactory scopes, FolderTransport folder, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailRetention> logger)
{
    private static readonly TimeSpan JustWritten = TimeSpan.FromMinutes(5);

    public async Task EmptyOldAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().AddDays(-options.Value.EmptyAfterDays);
        await using var scope = scopes.CreateAsyncScope();
        var emptied = await scope.ServiceProvider.GetRequiredService<SiteDbContext>().Outbox
            .Where(message => message.To != string.Empty && (message.SentAt < before || message.RefusedAt < before))
            .ExecuteUpdateAsync(
                update => update
                    .SetProperty(message => message.To, string.Empty)
                    .SetProperty(message => message.Subject, string.Empty)
                    .SetProperty(message => message.Text, string.Empty),
                cancellationToken);
        folder.DeleteBefore(before);
        await DeleteForgottenAsync(scope.ServiceProvider.GetRequiredService<SiteDbContext>(), cancellationToken);
        if (emptied > 0)
        {
            MailLog.Emptied(logger, emptied);
        }
    }

    /// <summary>Files of messages that were forgotten, for somebody who had their data erased, when a crash came before the files went.</summary>
    private async Task DeleteForgottenAsync(SiteDbContext store, CancellationToken cancellationToken)
    {
        // Not those that are being written, or marked, at this moment.
        var written = folder.KeysBefore(clock.GetUtcNow() - JustWritten);
        var kept = await store.Outbox.Where(message => written.Contains(message.Key)).Select(message => message.Key).ToListAsync(cancellationToken);
        folder.Delete([.. written.Except(kept)]);
    }
}
