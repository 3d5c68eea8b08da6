using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijInDeWijk.Web.Data;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Unhealthy: the store does not answer, or can't be read to its end.</summary>
internal sealed class StoreHealthCheck(SiteDbContext store, StoreIntegrity integrity) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (integrity.Problem is not null)
        {
            return HealthCheckResult.Unhealthy("De gegevensopslag is beschadigd. Stop de site, bewaar het bestand, en zet een kopie terug.");
        }

        try
        {
            return await store.Database.CanConnectAsync(cancellationToken) ? HealthCheckResult.Healthy() : HealthCheckResult.Unhealthy("De gegevensopslag antwoordt niet.");
        }
        catch (SqliteException)
        {
            return HealthCheckResult.Unhealthy("De gegevensopslag antwoordt niet.");
        }
    }
}
