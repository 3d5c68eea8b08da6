using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Search.Indexing;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Degraded: search finds what is no longer there, or does not find what is.</summary>
internal sealed class SearchIndexHealthCheck(SearchIndexCheck check, SearchIndexStatus status) : IHealthCheck
{
    private const string Remedy = "Stop de site en voer uit: zoeken herbouwen.";

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        try
        {
            return status.Lagging is > 0 and var lagging ? HealthCheckResult.Degraded($"De zoekindex loopt achter bij {DutchFormat.Count(lagging, "document", "documenten")}. {Remedy}")
                : await check.IsIncompleteAsync(cancellationToken) ? HealthCheckResult.Degraded($"De zoekindex loopt achter bij de teksten. {Remedy}")
                : HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (SqliteErrors.IsTransient(exception) || SqliteErrors.IsCorrupt(exception))
        {
            // What keeps the store from answering is told by the check of the store.
            return HealthCheckResult.Healthy();
        }
    }
}
