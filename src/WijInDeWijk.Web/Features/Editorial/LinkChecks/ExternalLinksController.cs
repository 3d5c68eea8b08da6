using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Auditing;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.LinkChecks;

/// <summary>Where the texts lead outside the site, and whether that still leads anywhere.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
public sealed class ExternalLinksController(ExternalLinksQuery links, LinkCheckService checking, LinkCheckRequests requests, AuditLog audit, SiteDbContext store) : EditorController
{
    [HttpGet("/redactie/wat-mist-er/links", Name = EditorRoutes.OutsideLinks)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(await links.ReadAsync(cancellationToken));

    [HttpPost("/redactie/wat-mist-er/links", Name = EditorRoutes.CheckLinks)]
    public async Task<IActionResult> Check(CancellationToken cancellationToken)
    {
        if (!requests.IsBusy)
        {
            await checking.PlanAsync(cancellationToken);
            audit.Add(AuditAction.LinksChecked, AuditSubjectKind.Site, "links");
            await store.SaveChangesAsync(cancellationToken);
            requests.Ask();
        }

        return RedirectToRoute(EditorRoutes.OutsideLinks);
    }
}
