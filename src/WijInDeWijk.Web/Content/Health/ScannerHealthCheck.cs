using Microsoft.Extensions.Diagnostics.HealthChecks;
using WijInDeWijk.Web.Uploads.Scanning;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Degraded: the virus scanner does not answer, so that editors can't open what comes in.</summary>
internal sealed class ScannerHealthCheck(VirusScanner scanner) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => !scanner.IsOn || await scanner.PingAsync(cancellationToken)
        ? HealthCheckResult.Healthy()
        : HealthCheckResult.Degraded("De virusscanner (Scanner:Address) antwoordt niet. Wat mensen nu meesturen, kan de redactie pas openen als hij weer werkt.");
}
