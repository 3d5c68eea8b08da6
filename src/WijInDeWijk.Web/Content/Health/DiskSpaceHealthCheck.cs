using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Infrastructure;

namespace WijInDeWijk.Web.Content.Health;

/// <summary>Degraded: a disk that the site writes to has little room left, so that soon nothing can be saved.</summary>
internal sealed class DiskSpaceHealthCheck(IEnumerable<WritableFolder> folders, IOptions<StoreOptions> options) : IHealthCheck
{
    private const long Megabyte = 1_000_000;

    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var scarce = folders.Where(folder => Directory.Exists(folder.Path))
            .Select(folder => (folder.Name, Free: new DriveInfo(folder.Path!).AvailableFreeSpace / Megabyte))
            .Where(folder => folder.Free < options.Value.LowDiskMegabytes)
            .Select(folder => string.Create(CultureInfo.InvariantCulture, $"{folder.Name} staat op een schijf met weinig ruimte: nog {folder.Free} MB."))
            .ToList();
        return Task.FromResult(scarce.Count > 0 ? HealthCheckResult.Degraded(string.Join('\n', scarce)) : HealthCheckResult.Healthy());
    }
}
