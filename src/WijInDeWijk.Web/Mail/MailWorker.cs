using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Mail;

/// <summary>Looks into the outbox every few seconds, and once an hour for messages to empty.</summary>
public sealed class MailWorker(
    MailDelivery delivery, MailRetention retention, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailWorker> logger) : BackgroundService
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var period = TimeSpan.FromSeconds(options.Value.PollSeconds);
        var nextSweep = DateTimeOffset.MinValue;
        while (!stoppingToken.IsCancellationRequested)
        {
            // The first look is one period after the start, which has enough to do.
            await Task.Delay(period, clock, stoppingToken);
            try
            {
                await delivery.DeliverDueAsync(stoppingToken);
                if (clock.GetUtcNow() >= nextSweep)
                {
                    await retention.EmptyOldAsync(stoppingToken);
                    nextSweep = clock.GetUtcNow() + BetweenSweeps;
                }
            }
#pragma warning disable CA1031 // a locked store or a full disk passes; the loop goes on
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
            {
                MailLog.Stopped(logger, MailLog.ReasonOf(exception));
            }
        }
    }
}
