using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Degraded: something that has to be done again and again was not, or failed each time.</summary>
internal sealed class JobHealthCheck(IEnumerable<IHostedService> services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var overdue = services.OfType<PeriodicJob>().Where(job => job.IsOverdue).Select(job => job.GetType().Name).ToList();
        return Task.FromResult(overdue.Count > 0
            ? HealthCheckResult.Degraded($"Dit is al te lang niet gelukt: {string.Join(", ", overdue)}. Het log zegt waarom.")
            : HealthCheckResult.Healthy());
    }
}
