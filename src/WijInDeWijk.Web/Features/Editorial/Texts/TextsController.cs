using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Export;
using WijInDeWijk.Web.Infrastructure;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.Texts;

/// <summary>All texts of the site, and all of them to take along.</summary>
[Route("redactie/teksten")]
public sealed class TextsController(TextsQuery texts, SiteExport export, AuditLog audit, SiteDbContext store, TimeProvider clock) : EditorController
{
    [HttpGet("", Name = TextRoutes.List)]
    public async Task<IActionResult> Index(TextFilter filter, CancellationToken cancellationToken) => View(await texts.ListAsync(filter, cancellationToken));

    [HttpGet("exporteren", Name = TextRoutes.Export)]
    [Authorize(Policy = EditorPolicies.Edit)]
    public async Task<IActionResult> Export(CancellationToken cancellationToken)
    {
        audit.Add(AuditAction.Exported, AuditSubjectKind.Site, "teksten");
        await store.SaveChangesAsync(cancellationToken);
#pragma warning disable CA2000 // the result that it goes into disposes of it
        var zip = await export.ZipAsync(cancellationToken);
#pragma warning restore CA2000
        return File(zip, "application/zip", $"wij-in-de-wijk-teksten-{DutchFormat.Day(clock.Today())}.zip");
    }
}
