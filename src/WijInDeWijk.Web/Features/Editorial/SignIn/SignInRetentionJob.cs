using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Features.Editorial.SignIn;

internal sealed partial class SignInRetentionJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SignInRetentionJob> logger) : PeriodicJob(scopes, clock, logger)
{
    protected override TimeSpan Interval => TimeSpan.FromHours(6);

    protected override async Task RunAsync(IServiceProvider services, CancellationToken stoppingToken)
    {
        var sessions = await services.GetRequiredService<SignInRetention>().RunAsync(stoppingToken);
        if (sessions > 0)
        {
            LogDone(Logger, sessions);
        }
    }

    [LoggerMessage(EventId = 6202, Level = LogLevel.Information, Message = "{Sessions} old sessions of editors deleted")]
    private static partial void LogDone(ILogger logger, int sessions);
}
