using Microsoft.Extensions.Options;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Uploads.Scanning;

namespace WijInDeWijk.Web.Features.Submissions.Attachments;

/// <summary>Has files scanned that were not yet, because the scanner was away or is new here.</summary>
internal sealed class FileScanJob(IServiceScopeFactory scopes, IOptions<ScannerOptions> options, TimeProvider clock, ILogger<FileScanJob> logger) : PeriodicJob(scopes, clock, logger)
{
    protected override TimeSpan Interval => TimeSpan.FromMinutes(options.Value.IntervalMinutes);

    protected override Task RunAsync(IServiceProvider services, CancellationToken stoppingToken) => services.GetRequiredService<FileScan>().RunAsync(stoppingToken);
}
