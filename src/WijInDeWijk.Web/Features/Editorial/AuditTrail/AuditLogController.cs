using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Downloads;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.AuditTrail;

/// <summary>Who did what. There is nothing here to change.</summary>
[Authorize(Policy = EditorPolicies.Manage)]
public sealed class AuditLogController(AuditLogQuery log, TimeProvider clock) : EditorController
{
    [HttpGet("/redactie/logboek", Name = EditorRoutes.Log)]
    public async Task<IActionResult> Index(AuditLogFilter filter, CancellationToken cancellationToken) => View(await log.ReadAsync(filter, cancellationToken));

    [HttpGet("/redactie/logboek.csv", Name = EditorRoutes.LogFile)]
    public IActionResult Csv(AuditLogFilter filter) =>
        new StreamedFileResult(CsvFile.ContentType, $"logboek-{DutchFormat.Day(clock.Today())}.csv", (target, cancellationToken) => log.WriteAsync(filter, target, cancellationToken));
}
