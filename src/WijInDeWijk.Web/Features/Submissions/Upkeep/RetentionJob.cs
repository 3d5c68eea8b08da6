using Microsoft.Extensions.Options;

namespace WijInDeWijk.Web.Features.Submissions.Upkeep;

/// <summary>Looks at the periods again and again while the site runs.</summary>
internal sealed partial class RetentionJob(IServiceScopeFactory scopes, IOptions<SubmissionOptions> options, TimeProvider clock, ILogger<RetentionJob> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The first look waits too: the start of the site is for its visitors.
        using var timer = new PeriodicTimer(TimeSpan.FromMinutes(options.Value.UpkeepMinutes), clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await RunAsync(stoppingToken);
        }
    }

    private async Task RunAsync(CancellationToken stoppingToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var report = await scope.ServiceProvider.GetRequiredService<Retention>().RunAsync(stoppingToken);
            if (!report.IsQuiet)
            {
                LogDone(report.Announced, report.Drafts, report.Closed, report.Senders, report.Practice);
            }
        }
#pragma warning disable CA1031 // whatever goes wrong this time, the next look comes
        catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogFailed(exception);
        }
    }

    [LoggerMessage(EventId = 3011, Level = LogLevel.Information, Message = "Periods: {Announced} drafts announced, {Drafts} deleted, {Closed} submissions erased, {Senders} senders forgotten, {Practice} times something from practice")]
    private partial void LogDone(int announced, int drafts, int closed, int senders, int practice);

    [LoggerMessage(EventId = 3012, Level = LogLevel.Error, Message = "The periods could not be carried out")]
    private partial void LogFailed(Exception exception);
}
