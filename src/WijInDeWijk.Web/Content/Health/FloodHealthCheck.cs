using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Degraded: visitors together do more than is usual, as when somebody guesses passwords from many places.</summary>
internal sealed class FloodHealthCheck(FloodMonitor floods) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(floods.Current is { Count: > 0 } current ? HealthCheckResult.Degraded(string.Join('\n', current)) : HealthCheckResult.Healthy());
}
