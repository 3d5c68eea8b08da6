using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Submissions.Retention;

/// <summary>Looks at the periods again and again while the site runs.</summary>
internal sealed partial class RetentionJob(IServiceScopeFactory scopes, IOptions<SubmissionOptions> options, TimeProvider clock, ILogger<RetentionJob> logger)
    : PeriodicJob(scopes, clock, logger)
{
    protected override TimeSpan Interval => TimeSpan.FromMinutes(options.Value.UpkeepMinutes);

    protected override async Task RunAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        var report = await services.GetRequiredService<SubmissionRetention>().RunAsync(stoppingToken);
        if (!report.IsQuiet)
        {
            LogDone(Logger, report.Announced, report.Drafts, report.Closed, report.Senders, report.Practice);
        }
    }

    [LoggerMessage(EventId = 3011, Level = LogLevel.Information, Message = "Periods: {Announced} drafts announced, {Drafts} deleted, {Closed} submissions erased, {Senders} senders forgotten, {Practice} times something from practice")]
    private static partial void LogDone(ILogger logger, int announced, int drafts, int closed, int senders, int practice);
}
