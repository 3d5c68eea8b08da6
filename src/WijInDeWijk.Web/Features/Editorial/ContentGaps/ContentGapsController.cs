using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Editorial.LinkChecks;
using WijInDeWijk.Web.Infrastructure.Routing;

namespace WijInDeWijk.Web.Features.Editorial.ContentGaps;

/// <summary>Where the knowledge base falls short of its readers.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
public sealed class ContentGapsController(ZeroResultQueriesQuery sought, CoverageQuery coverage, FigureGapsQuery figures, ExternalLinksQuery links) : EditorController
{
    [HttpGet("/redactie/wat-mist-er", Name = EditorRoutes.Missing)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new ContentGapsView(
        await sought.ReadAsync(cancellationToken),
        await coverage.ReadAsync(cancellationToken),
        await figures.ReadAsync(cancellationToken),
        await links.ReadAsync(cancellationToken)));
}

public sealed record ContentGapsView(ZeroResultQueriesView Sought, CoverageView Coverage, FigureGapsView Figures, ExternalLinksView Links);
