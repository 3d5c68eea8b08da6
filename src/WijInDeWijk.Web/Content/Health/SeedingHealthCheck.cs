using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Degraded: the site goes on with what it had, because the source documents were broken at the start.</summary>
internal sealed class SeedingHealthCheck(SeedingStatus status) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(
        status.IsDegraded ? HealthCheckResult.Degraded($"De site toont wat zij had. {DiagnosticReport.Of(status.Problems)}") : HealthCheckResult.Healthy());
}
