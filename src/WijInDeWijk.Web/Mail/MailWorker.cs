using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Mail;

/// <summary>Looks into the outbox every few seconds, and once an hour for messages to empty.</summary>
public sealed class MailWorker(IServiceScopeFactory scopes, IOptions<MailOptions> options, TimeProvider clock, ILogger<MailWorker> logger)
    : PeriodicJob(scopes, clock, logger)
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);

    private readonly TimeProvider _clock = clock;
    private DateTimeOffset _nextSweep = DateTimeOffset.MinValue;

    protected override TimeSpan Interval => TimeSpan.FromSeconds(options.Value.PollSeconds);

    protected override async Task RunAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        await services.GetRequiredService<MailDelivery>().DeliverDueAsync(stoppingToken);
        if (_clock.GetUtcNow() >= _nextSweep)
        {
            await services.GetRequiredService<MailRetention>().EmptyOldAsync(stoppingToken);
            _nextSweep = _clock.GetUtcNow() + BetweenSweeps;
        }
    }

    /// <summary>What a mail server says can hold an address.</summary>
    protected override void OnFailed(Exception exception) => MailLog.Stopped(Logger, MailLog.ReasonOf(exception));
}
