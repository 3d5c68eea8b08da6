using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Data;
using WijInDeWijk.Web.Data.Editors;
using WijInDeWijk.Web.Features.Editorial.Audit;

namespace WijInDeWijk.Web.Features.Editorial.Missing.Links;

/// <summary>Where the texts lead outside the site, and whether that still leads anywhere.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
public sealed class LinksController(OutsideLinksQuery links, LinkChecking checking, LinkCheckRequests requests, AuditLog audit, StoreContext store) : EditorController
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
