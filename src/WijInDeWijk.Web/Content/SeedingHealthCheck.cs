using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content;

/// <summary>Ready: the store answers. Degraded: it does, with what it had, because the source documents were broken at the start.</summary>
internal sealed class SeedingHealthCheck(SiteDbContext store, SeedingStatus status) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (!await store.Database.CanConnectAsync(cancellationToken))
        {
            return HealthCheckResult.Unhealthy("De gegevensopslag antwoordt niet.");
        }

        return status.IsDegraded
            ? HealthCheckResult.Degraded($"De site toont wat zij had. {DiagnosticReport.Of(status.Problems)}")
            : HealthCheckResult.Healthy();
    }
}
