using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Infrastructure.Pages;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Submissions.Access;

/// <summary>The way down to a page of one's own.</summary>
public static class Breadcrumbs
{
    /// <param name="addresses">Makes addresses of route names.</param>
    /// <param name="reference">Null where there is no draft yet.</param>
    public static IReadOnlyList<Crumb> To(IUrlHelper addresses, string? reference)
    {
        var start = new Crumb("Stuur uw voorbeeld in", addresses.RouteUrl(SubmissionRoutes.Start)!);
        return reference is null ? [start] : [start, new Crumb("Uw voorbeeld", addresses.RouteUrl(SubmissionRoutes.Mine, new { reference })!)];
    }
}
