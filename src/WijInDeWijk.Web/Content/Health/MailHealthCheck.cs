using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Degraded: mail was tried, and did not go out for an hour.</summary>
internal sealed class MailHealthCheck(SiteDbContext store, TimeProvider clock) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var since = clock.GetUtcNow() - Patience;
        var waiting = await store.Outbox.CountAsync(message => message.DueAt != null && message.Attempts > 0 && message.AddedAt < since, cancellationToken);
        return waiting == 0
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded($"{DutchFormat.Count(waiting, "bericht wacht", "berichten wachten")} al langer dan een uur op de mailserver. Kijk bij Mail:Host en wat daarbij hoort.");
    }
}
