using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Degraded: pages are there, but what people send may not be kept, because a folder is gone or can't be written. Where it lies is for the log.</summary>
internal sealed partial class FolderHealthCheck(IEnumerable<WritableFolder> folders, ILogger<FolderHealthCheck> logger) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var problems = folders.Select(folder => (Folder: folder, Problem: folder.Problem())).Where(pair => pair.Problem is not null).ToList();
        problems.ForEach(pair => LogProblem(pair.Problem!));
        return Task.FromResult(problems.Count > 0 ? HealthCheckResult.Degraded(string.Join('\n', problems.Select(pair => pair.Folder.Words))) : HealthCheckResult.Healthy());
    }

    [LoggerMessage(EventId = 1201, Level = LogLevel.Error, Message = "{Problem}")]
    private partial void LogProblem(string problem);
}
