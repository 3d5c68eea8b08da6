using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using WijInDeWijk.Web.Features.Editorial.Missing.Links;

namespace WijInDeWijk.Web.Features.Editorial.Missing;

/// <summary>Where the knowledge base falls short of its readers.</summary>
[Authorize(Policy = EditorPolicies.Edit)]
public sealed class MissingController(SoughtInVain sought, CoverageQuery coverage, FigureGapsQuery figures, OutsideLinksQuery links) : EditorController
{
    [HttpGet("/redactie/wat-mist-er", Name = EditorRoutes.Missing)]
    public async Task<IActionResult> Index(CancellationToken cancellationToken) => View(new MissingPage(
        await sought.ReadAsync(cancellationToken),
        await coverage.ReadAsync(cancellationToken),
        await figures.ReadAsync(cancellationToken),
        await links.ReadAsync(cancellationToken)));
}

public sealed record MissingPage(SoughtView Sought, CoverageView Coverage, FigureGapsView Figures, OutsideLinksView Links);
